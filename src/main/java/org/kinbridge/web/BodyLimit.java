package org.kinbridge.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.kinbridge.problem.Problem;
import org.kinbridge.problem.ProblemCode;

/** Reads no more of a body than the house is made for, whether or not its length was announced. */
class BodyLimit {

    private final WebSettings settings;

    BodyLimit(WebSettings settings) {
        this.settings = settings;
    }

    @ConfigMapping(prefix = "kinbridge.web")
    interface WebSettings {

        /** The largest body that is read, in bytes. */
        @WithDefault("65536")
        int largestBody();
    }

    @ServerRequestFilter
    void bound(ContainerRequestContext request) {
        if (request.getLength() > settings.largestBody()) {
            throw Problem.of(ProblemCode.TOO_LARGE);
        }
        if (request.hasEntity()) {
            request.setEntityStream(new Bounded(request.getEntityStream(), settings.largestBody()));
        }
    }

    private static final class Bounded extends FilterInputStream {

        private int left;

        Bounded(InputStream body, int most) {
            super(body);
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            return count(super.read(), 1);
        }

        @Override
        public int read(byte[] into, int at, int length) throws IOException {
            int read = super.read(into, at, length);
            return count(read, Math.max(read, 0));
        }

        private int count(int answer, int bytes) {
            left -= answer < 0 ? 0 : bytes;
            if (left < 0) {
                throw Problem.of(ProblemCode.TOO_LARGE);
            }
            return answer;
        }
    }
}
