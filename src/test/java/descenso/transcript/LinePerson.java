package descenso.transcript;

import descenso.app.Tutor.TutorUpdate;
import descenso.plain.HandedLines;
import descenso.runtime.Session;
import descenso.runtime.SessionContext;
import descenso.runtime.SessionFiles;
import descenso.tui.Size;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A person who types lines in plain mode. */
final class LinePerson extends TranscriptPerson {

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();

    /** The line that the session reads next; empty at the end of the input. */
    private Optional<String> line = Optional.empty();

    LinePerson(String name, SessionContext context, TutorUpdate opening, int width) {
        HandedLines lines = new HandedLines(this::next, output, width);
        start(
                name,
                Session.inPlainMode(
                        context, SessionFiles.EXECUTORS.openDirectScheduler(), opening, lines.port(opening, context)));
    }

    private Optional<String> next() {
        line = Optional.of(HandedLines.NEWS);
        await();
        return line;
    }

    @Override
    void type(String words) {
        give(() -> line = Optional.of(words));
    }

    @Override
    void end() {
        line = Optional.empty();
    }

    /** Returns false: a run is over before the next line is read. */
    @Override
    boolean isTraining() {
        return false;
    }

    @Override
    List<String> look() {
        String text = output.toString(StandardCharsets.UTF_8);
        output.reset();
        return TranscriptRun.shown(text.lines().toList());
    }

    @Override
    void forget() {}

    @Override
    void resize(Size size) {
        throw new IllegalArgumentException("lines have no size");
    }
}
