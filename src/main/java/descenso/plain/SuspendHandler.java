package descenso.plain;

import descenso.terminal.JobControl;
import java.util.Objects;
import org.jline.keymap.KeyMap;
import org.jline.reader.LineReader;
import org.jline.reader.Reference;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;

/**
 * ^Z while a line is typed: the terminal is given back as it was found, and taken again when somebody resumes the job.
 *
 * @param found how the terminal was set before anybody typed
 */
record SuspendHandler(Terminal terminal, Attributes found, JobControl job) {

    private static final String NAME = "suspend";

    /** From now on. */
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
