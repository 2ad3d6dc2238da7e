package org.kinbridge.assistance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kinbridge.caller.Caller;
import org.kinbridge.id.InstitutionId;
import org.kinbridge.id.PersonId;
import org.kinbridge.id.RequestId;
import org.kinbridge.institution.InstitutionReading;
import org.kinbridge.institution.Known;
import org.kinbridge.person.People;
import org.kinbridge.person.Profile;
import org.kinbridge.problem.Problem;
import org.kinbridge.readlog.Look;
import org.kinbridge.readlog.Onlooker;
import org.kinbridge.readlog.ReadLog;
import org.kinbridge.readlog.ReadingPurpose;
import org.kinbridge.readlog.RecordKind;
import org.kinbridge.web.Slice;

/** Reads requests to the one who asked and to the post that was asked. */
@ApplicationScoped
class AssistanceReading {

    private final Parties parties;
    private final AssistanceRequests requests;
    private final Writings writings;
    private final InstitutionReading directory;
    private final People people;
    private final ReadLog readLog;

    AssistanceReading(
            Parties parties,
            AssistanceRequests requests,
            Writings writings,
            InstitutionReading directory,
            People people,
            ReadLog readLog) {
        this.parties = parties;
        this.requests = requests;
        this.writings = writings;
        this.directory = directory;
        this.people = people;
        this.readLog = readLog;
    }

    /** One request in full; {@code not-found} for everybody whom it does not concern. */
    @Transactional
    Correspondence get(Caller caller, RequestId id, @Nullable String purpose) {
        Party reader = parties.of(caller);
        return whole(requests.of(reader, id).orElseThrow(Problem::notFound), reader, purpose);
    }

    /** A request that this reader may read, in full, as it is after a step of hers. */
    @Transactional(Transactional.TxType.MANDATORY)
    Correspondence whole(AssistanceRequest request, Party reader) {
        return whole(request, reader, null);
    }

    private Correspondence whole(AssistanceRequest request, Party reader, @Nullable String purpose) {
        looked(reader, Stream.of(request), purpose);
        return with(List.of(request), writings.read(request.id()), reader).getFirst();
    }

    /** A requester's own, oldest first; a post's queue, the most pressing first. */
    @Transactional
    List<Correspondence> of(Caller caller, Slice slice, @Nullable String purpose) {
        Party reader = parties.of(caller);
        String after = slice.after();
        List<AssistanceRequest> found = switch (reader) {
            case Party.Requester asking ->
                requests.askedBy(asking.person(), after == null ? null : RequestId.fromString(after), slice.fetch());
            case Party.Officer officer -> requests.queue(officer.post(), place(after), slice.fetch());
        };
        looked(reader, found.stream().limit(slice.limit()), purpose);
        return with(found, List.of(), reader);
    }

    /** {@code purpose}: what an officer states that she reads for. */
    private void looked(Party reader, Stream<AssistanceRequest> shown, @Nullable String purpose) {
        switch (reader) {
            case Party.Requester asking -> {}
            case Party.Officer officer ->
                readLog.read(
                        Onlooker.staff(officer.post(), officer.person(), purpose),
                        shown.map(AssistanceReading::look).toList());
        }
    }

    private static Look look(AssistanceRequest request) {
        return Look.ofHerself(
                request.requester(), RecordKind.ASSISTANCE_REQUEST, request.id(), ReadingPurpose.ASSISTANCE);
    }

    private static AssistanceRequests.@Nullable Place place(@Nullable String after) {
        return after == null ? null : AssistanceRequests.Place.parse(after);
    }

    private List<Correspondence> with(List<AssistanceRequest> found, List<Writings.Text> texts, Party reader) {
        Map<InstitutionId, Known> posts = directory.get(
                found.stream().map(AssistanceRequest::post).distinct().toList());
        Map<PersonId, Profile> requesters = people.get(
                found.stream().map(AssistanceRequest::requester).distinct().toList());
        return found.stream()
                .map(request -> new Correspondence(
                        reader,
                        request,
                        Objects.requireNonNull(posts.get(request.post())),
                        Objects.requireNonNull(requesters.get(request.requester())),
                        texts))
                .toList();
    }
}
