package org.kinbridge.web;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import org.kinbridge.caller.CurrentCaller;
import org.kinbridge.problem.Problem;
import org.kinbridge.vault.Vault;

/** Cuts lists into pages with sealed cursors: a cursor works only in its own list and for its own reader. */
@Singleton
public class Pages {

    private static final int USUAL = 50;
    private static final int MOST = 200;

    private final Vault vault;
    private final CurrentCaller caller;
    private final CurrentVertxRequest current;

    Pages(Vault vault, CurrentCaller caller, CurrentVertxRequest current) {
        this.vault = vault;
        this.caller = caller;
        this.current = current;
    }

    /** Reads {@code ?limit=} (1 to 200, usually 50) and {@code ?cursor=}; 422 {@code invalid} for anything else. */
    public Slice slice(String list, @Nullable Integer limit, @Nullable String cursor) {
        int size = limit == null ? USUAL : limit;
        if (size < 1 || size > MOST) {
            throw Problem.invalid("?limit", "1 to 200");
        }
        String bound = list + "|" + caller.any().key();
        return new Slice(size, cursor == null ? null : open(cursor, bound), bound);
    }

    private String open(String cursor, String bound) {
        return vault.openText(cursor, "cursor:" + bound)
                .map(plain -> new String(plain, StandardCharsets.UTF_8))
                .orElseThrow(() -> Problem.invalid("?cursor", "a cursor that this list gave you"));
    }

    /**
     * Answers a page.
     *
     * @param rows up to {@link Slice#fetch()} rows, in the list's order
     * @param key the row's place in that order, from which the next page goes on
     */
    public <R, V> RestResponse<Page<V>> answer(
            Slice slice, List<R> rows, Function<R, String> key, Function<R, V> view) {
        List<V> items = rows.stream().limit(slice.limit()).map(view).toList();
        String next = rows.size() > slice.limit() ? seal(slice, key.apply(rows.get(slice.limit() - 1))) : null;
        ResponseBuilder<Page<V>> answer = ResponseBuilder.ok(new Page<>(items, next));
        if (next != null) {
            answer.header("Link", "<" + address(next, slice) + ">; rel=\"next\"");
        }
        return answer.build();
    }

    private String seal(Slice slice, String key) {
        return vault.sealText(key.getBytes(StandardCharsets.UTF_8), "cursor:" + slice.list());
    }

    private String address(String next, Slice slice) {
        HttpServerRequest request = current.getCurrent().request();
        StringBuilder address = new StringBuilder(request.path()).append('?');
        request.params().forEach(entry -> {
            if (!entry.getKey().equals("cursor")
                    && !entry.getKey().equals("limit")
                    && isQuery(request, entry.getKey())) {
                address.append(entry.getKey())
                        .append('=')
                        .append(java.net.URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                        .append('&');
            }
        });
        return address.append("limit=")
                .append(slice.limit())
                .append("&cursor=")
                .append(next)
                .toString();
    }

    private static boolean isQuery(HttpServerRequest request, String name) {
        String query = request.query();
        return query != null && ("&" + query).contains("&" + name + "=");
    }
}
