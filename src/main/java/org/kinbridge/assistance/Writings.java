package org.kinbridge.assistance;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.kinbridge.id.RequestId;
import org.kinbridge.vault.Vault;

/** The table of what is written in requests: sealed on the way in, opened on the way out. */
@Singleton
class Writings implements PanacheRepositoryBase<Writing, Writing.Key> {

    private final Vault vault;

    Writings(Vault vault) {
        this.vault = vault;
    }

    /** What one of the two wrote, as it can be read. */
    record Text(Party.Side by, String text, Instant at) {}

    void write(Writing.Key key, Party.Side by, String text, Instant now) {
        persist(new Writing(key, by, vault.seal(text.getBytes(StandardCharsets.UTF_8), key.context()), now));
    }

    /** Everything that was written in a request, in order. */
    List<Text> read(RequestId request) {
        return list("id.request = ?1 order by id.sequence", request).stream()
                .map(this::open)
                .toList();
    }

    private Text open(Writing writing) {
        byte[] plain = vault.open(writing.sealed(), writing.id().context())
                .orElseThrow(() -> new IllegalStateException("what was written does not open"));
        return new Text(writing.side(), new String(plain, StandardCharsets.UTF_8), writing.writtenAt());
    }
}
