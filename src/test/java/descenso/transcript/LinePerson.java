package descenso.transcript;

import descenso.app.Message;
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
import java.util.function.Consumer;

/** A person who types lines in plain mode. */
final class LinePerson implements TranscriptPerson {

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final Session session;
    private final Turns turns;

    /** The line that the session reads next; empty at the end of the input. */
    private Optional<String> line = Optional.empty();

    LinePerson(String name, SessionContext context, TutorUpdate opening, int width) {
        HandedLines lines = new HandedLines(this::next, output, width);
        session = Session.inPlainMode(
                context, SessionFiles.EXECUTORS.openDirectScheduler(), opening, lines.port(opening, context));
        turns = new Turns(name, () -> {
            try (session) {
                session.run();
            }
        });
    }

    /** Starts the session. */
    LinePerson start() {
        turns.start();
        return this;
    }

    private Optional<String> next() {
        line = Optional.of(HandedLines.NEWS);
        turns.next().run();
        return line;
    }

    @Override
    public void type(String words) {
        turns.give(() -> line = Optional.of(words));
    }

    @Override
    public void settle() {
        if (session.waiting() > 0) {
            turns.give(() -> {});
        }
    }

    /** Returns false: a run is over before the next line is read. */
    @Override
    public boolean tick() {
        return false;
    }

    @Override
    public void hangUp() {
        if (!isOver()) {
            turns.give(() -> line = Optional.empty());
        }
    }

    @Override
    public void kill() {
        turns.abandon();
    }

    @Override
    public boolean isOver() {
        return turns.isOver();
    }

    @Override
    public List<String> look() {
        String text = output.toString(StandardCharsets.UTF_8);
        output.reset();
        return text.lines().map(each -> ("| " + each).stripTrailing()).toList();
    }

    @Override
    public void forget() {}

    @Override
    public void resize(Size size) {
        throw new IllegalArgumentException("lines have no size");
    }

    @Override
    public Consumer<Message> post() {
        return session::post;
    }
}
