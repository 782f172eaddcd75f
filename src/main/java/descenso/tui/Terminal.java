package descenso.tui;

/** A terminal: shows frames and reads the keyboard. Only implementations know escape codes. */
public interface Terminal extends AutoCloseable {

    /** Returns the current size. */
    Size size();

    /** Passes all events from now on, from threads of the terminal, to a listener that never waits. Called once. */
    void listen(Listener listener);

    /** Shows the frame. Writes only the difference from the last frame, in a single write. */
    void show(Frame frame, Theme theme);

    /** Tests whether the program serves other terminals too, so that none may keep a processor for long. */
    default boolean isShared() {
        return false;
    }

    /** Restores the terminal's original state. Further calls have no effect. */
    @Override
    void close();

    /** A receiver of what the learner types. */
    interface KeyListener {
        void pressed(Key key);

        void pasted(String text);
    }

    /** A receiver of the terminal's events. */
    interface Listener extends KeyListener {
        void resized(Size size);

        /** Handles the loss of the terminal or the end of its input. */
        void closed();

        /** Handles an exception that has ended the reading of keys. */
        void failed(Throwable failure);
    }
}
