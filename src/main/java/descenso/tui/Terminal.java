package descenso.tui;

/** A terminal: shows frames and reads the keyboard. Only implementations know escape codes. */
public interface Terminal extends AutoCloseable {

    /** Returns the current size. */
    Size size();

    /**
     * Waits for one event and passes it to the listener. Must not be called after {@link Listener#closed()}.
     *
     * @throws InterruptedException if the thread is interrupted while waiting
     */
    void read(Listener listener) throws InterruptedException;

    /** Shows the frame. Writes only the difference from the last frame, in a single write. */
    void show(Frame frame, Theme theme);

    /** Restores the terminal's original state. Further calls have no effect. */
    @Override
    void close();

    /** A receiver of the terminal's events. */
    interface Listener {
        void pressed(Key key);

        void pasted(String text);

        void resized(Size size);

        /** Handles the loss of the terminal or the end of its input. */
        void closed();
    }
}
