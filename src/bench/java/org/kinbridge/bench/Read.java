package org.kinbridge.bench;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;

/**
 * Something that is read again and again.
 *
 * @param name what it is called in reports
 * @param token of whoever reads; empty where none is needed
 */
record Read(String name, String path, String token) {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** How long answers took, in milliseconds: the middle one, and the one in a hundred that is slower. */
    record Times(double middle, double slow) {}

    /** Asks once; how long the answer took, in milliseconds. */
    double once() throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        long begun = System.nanoTime();
        HttpResponse<String> answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        double millis = (System.nanoTime() - begun) / 1e6;
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(name + ": " + answer.statusCode() + " " + answer.body());
        }
        return millis;
    }

    /** Asks one time after the other. */
    Times times(int many) throws IOException, InterruptedException {
        double[] millis = new double[many];
        for (int turn = 0; turn < many; turn++) {
            millis[turn] = once();
        }
        Arrays.sort(millis);
        return new Times(millis[many / 2], millis[many * 99 / 100]);
    }
}
