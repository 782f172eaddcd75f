package descenso.testing;

import descenso.tui.Key;
import descenso.tui.Size;
import descenso.tui.Terminal;
import java.util.ArrayList;
import java.util.List;

/**
 * Records the events of a terminal as words: {@code C-RIGHT}, {@code A-x}, {@code «pasted»}, {@code 80×24}, {@code
 * closed}.
 */
public final class EventLog implements Terminal.Listener {

    private final List<String> words = new ArrayList<>();

    @Override
    public void pressed(Key key) {
        String name = key.code() == Key.Code.CHARACTER
                ? key.character() == ' ' ? "SPACE" : Character.toString(key.character())
                : key.code().name();
        words.add((key.ctrl() ? "C-" : "") + (key.alt() ? "A-" : "") + (key.shift() ? "S-" : "") + name);
    }

    @Override
    public void pasted(String text) {
        words.add("«" + text + "»");
    }

    @Override
    public void resized(Size size) {
        words.add(size.toString());
    }

    @Override
    public void closed() {
        words.add("closed");
    }

    @Override
    public void failed(Throwable failure) {
        words.add(failure.getClass().getSimpleName());
    }

    /** Returns one word per event, in order of occurrence. */
    public List<String> words() {
        return words;
    }

    @Override
    public String toString() {
        return String.join(" ", words);
    }
}
