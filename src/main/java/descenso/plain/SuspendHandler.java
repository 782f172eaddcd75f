package descenso.plain;

import descenso.terminal.JobControl;
import java.util.Objects;
import org.jline.keymap.KeyMap;
import org.jline.reader.LineReader;
import org.jline.reader.Reference;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;

/**
 * Handles ^Z while a line is typed. Restores the terminal's original settings, suspends the job, and sets the terminal
 * for typing again when the job is resumed.
 *
 * @param found the settings of the terminal before any typing
 */
record SuspendHandler(Terminal terminal, Attributes found, JobControl job) {

    private static final String NAME = "suspend";

    /** Binds ^Z in a line reader to this handler. */
    void bind(LineReader reader) {
        reader.getWidgets().put(NAME, () -> suspend(reader));
        Objects.requireNonNull(reader.getKeyMaps().get(LineReader.MAIN)).bind(new Reference(NAME), KeyMap.ctrl('Z'));
    }

    private boolean suspend(LineReader reader) {
        Attributes typing = terminal.getAttributes();
        terminal.setAttributes(found);
        job.suspend();
        terminal.setAttributes(typing);
        reader.callWidget(LineReader.REDRAW_LINE);
        reader.callWidget(LineReader.REDISPLAY);
        return true;
    }
}
