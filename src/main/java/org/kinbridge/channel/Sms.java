package org.kinbridge.channel;

/** Sends short messages. Never call it inside a transaction: it goes over the network. */
public interface Sms {

    /**
     * Hands a text to the gateway.
     *
     * @param number E.164
     * @throws ChannelAway if the gateway did not take it
     */
    void send(String number, String text);

    /** The gateway did not take a text. Says neither number nor text. */
    final class ChannelAway extends RuntimeException {

        private static final long serialVersionUID = 1L;

        ChannelAway(String why) {
            super(why, null, false, false);
        }
    }
}
