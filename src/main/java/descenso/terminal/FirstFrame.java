package descenso.terminal;

import descenso.tui.Size;

/** A cached frame that may be on the screen before the terminal is taken over, and that the first frame replaces. */
public interface FirstFrame {

    /**
     * Hands the screen over to the caller, which must leave it from now on. Returns whether the alternate screen is on.
     */
    boolean claim();

    /** Receives the bytes that paint the first frame on an empty screen, once they are shown. */
    void painted(Size size, byte[] painted);
}
