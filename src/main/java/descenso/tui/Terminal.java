package descenso.tui;

/** The port to the world: a grid that shows frames, and a keyboard. Only its implementations know escape codes. */
public interface Terminal extends AutoCloseable {

    /** The size at this moment. */
    Size size();

    /**
     * Waits for one thing to happen and tells it to the listener. After {@link Listener#closed()} it must not be called
     * again.
     */
    void read(Listener listener) throws InterruptedException;

    /** Shows the frame: one write, of what differs from the last one. */
    void show(Frame frame, Theme theme);

    /** Gives the terminal back as it was found. Closing twice does nothing more. */
    @Override
    void close();

    /** What may happen on a terminal. */
    interface Listener {
        void pressed(Key key);

        void pasted(String text);

        void resized(Size size);

        /** The terminal is gone, or its input has ended. */
        void closed();
    }
}
