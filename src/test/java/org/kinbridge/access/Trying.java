package org.kinbridge.access;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.kinbridge.story.Somebody;

/** Tries rows: whoever is refused first, and on the same records; then those who are let through. */
final class Trying {

    private static final int SHORT = 300;

    private final World common = World.of(Who.ABROAD);
    private final World closed = World.of(Who.CLOSED);
    private final List<String> wrong = new ArrayList<>();

    /** What everybody got. */
    Map<Who, String> row(Row row) {
        Map<Who, String> got = new EnumMap<>(Who.class);
        for (boolean letThrough : new boolean[] {false, true}) {
            for (Who who : Who.values()) {
                if (row.expects(who).lets() == letThrough) {
                    got.put(who, tried(row, who));
                }
            }
        }
        return got;
    }

    /** What was not as it was declared. */
    List<String> wrong() {
        return List.copyOf(wrong);
    }

    /** Said at once: a run that is cut short has told what it found. */
    private void note(String what) {
        System.out.println("access: " + what);
        wrong.add(what);
    }

    World common() {
        return common;
    }

    /** Where this caller finds the records of the row. */
    World world(Row row, Who who) {
        if (row.needsAWorldOfItsOwn(who)) {
            return World.of(who);
        }
        return who == Who.CLOSED ? closed : common;
    }

    private String tried(Row row, Who who) {
        try {
            anew(row, who);
            String got = one(row, who);
            anew(row, who);
            return got;
        } catch (AssertionError | RuntimeException e) {
            note(row + ": for " + who + " nothing can be tried: " + e);
            return "(!)";
        }
    }

    /** What she changes is hers, and nobody is tried on it after her. */
    private void anew(Row row, Who who) {
        if (row.changes(who) && row.effect() == Row.Effect.CHANGES) {
            common.forget(row.path());
        }
    }

    private String one(Row row, Who who) {
        World world = world(row, who);
        Somebody caller = world.caller(who);
        Expected expected = row.expects(who);
        List<String> records = row.with().stream().map(world::record).toList();
        Response answer = ask(caller, row.method(), world.filled(row.path()), world.filled(row.body()));
        if (!expected.isMetBy(answer, records)) {
            note(row + ": " + who + " expects " + expected + " and gets " + shortly(answer));
            return answer.statusCode() + " (!)";
        }
        if (!expected.lets() && row.namesARecord()) {
            Response atNothing =
                    ask(caller, row.method(), world.filledWithNothing(row.path()), world.filledWithNothing(row.body()));
            if (!whole(atNothing).equals(whole(answer))) {
                note(row + ": " + who + " can tell " + whole(answer) + " from " + whole(atNothing));
                return answer.statusCode() + " (told apart)";
            }
        }
        return expected.list() == Expected.Shown.NONE
                ? answer.statusCode() + " []"
                : Integer.toString(answer.statusCode());
    }

    /** Tokens that are not to be believed: each is refused as nobody is. */
    void refuses(Row row, Map<String, String> faulty) {
        String path = common.filled(row.path());
        String body = common.filled(row.body());
        String nobody = whole(ask(new Somebody("", ""), row.method(), path, body));
        faulty.forEach((fault, token) -> {
            Response answer = ask(new Somebody("", token), row.method(), path, body);
            if (answer.statusCode() != 401 || !whole(answer).equals(nobody)) {
                note(row + ": a token with " + fault + " gets " + whole(answer));
            }
        });
    }

    /** An edit is made to whatever is there now; whoever has to say what she reads for says so. */
    static Response ask(Somebody caller, String method, String path, String body) {
        RequestSpecification request = caller.token().isEmpty() ? Somebody.anyone() : caller.asks();
        request.header("Kinbridge-Purpose", "PROTECTION");
        if (method.equals("PUT") || method.equals("PATCH")) {
            request.header("If-Match", "*");
        }
        return (body.isEmpty() ? request : request.body(body)).request(method, path);
    }

    private static String shortly(Response answer) {
        String body = answer.asString().replaceAll("\\s+", " ");
        return answer.statusCode() + " " + body.substring(0, Math.min(body.length(), SHORT));
    }

    static String whole(Response answer) {
        return answer.statusCode() + "\n" + answer.headers() + "\n" + answer.asString();
    }
}
