package descenso.transcript;

import descenso.app.Message;
import descenso.app.Tutor.TutorUpdate;
import descenso.runtime.Session;
import descenso.runtime.SessionContext;
import descenso.testing.KeySequence;
import descenso.testing.ManualClock;
import descenso.testing.ManualScheduler;
import descenso.tui.Frame;
import descenso.tui.Size;
import descenso.tui.Terminal;
import descenso.tui.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A person in front of a screen: a real session, whose work is carried out between two frames. */
final class ScreenPerson implements TranscriptPerson, Terminal {

    private final ManualScheduler scheduler;
    private final Session session;
    private final Turns turns;
    private Size size;
    private @Nullable Listener listener;
    private List<String> rows = List.of();
    private List<String> seen = List.of();

    /** False before the session has carried out its first commands. */
    private boolean isOpen;

    ScreenPerson(String name, SessionContext context, TutorUpdate opening, Size size, ManualClock time) {
        this.size = size;
        scheduler = new ManualScheduler(time);
        session = Session.onScreen(context, scheduler, opening, this);
        turns = new Turns(name, () -> {
            try (session) {
                session.run();
            }
        });
    }

    /** Starts the session. */
    ScreenPerson start() {
        turns.start();
        return this;
    }

    @Override
    public Size size() {
        return size;
    }

    @Override
    public void listen(Listener receiver) {
        listener = receiver;
    }

    private Listener listener() {
        return Objects.requireNonNull(listener);
    }

    /** Takes a frame. Goes on with the work that waits, or else with what the transcript has next. */
    @Override
    public void show(Frame frame, Theme theme) {
        rows = frame.toString().lines().map(String::stripTrailing).toList();
        if (isOpen && session.waiting() == 0 && !scheduler.workAll()) {
            turns.next().run();
        }
        isOpen = true;
        listener().resized(size); // asks for the next frame after all that waits now
    }

    @Override
    public void type(String words) {
        List<KeySequence> keys = KeySequence.keys(words);
        for (KeySequence each : keys) {
            if (!isOver()) {
                turns.give(() -> listener().pressed(each.key()));
            }
        }
    }

    @Override
    public void settle() {
        if (session.waiting() > 0) {
            turns.give(() -> {});
        }
    }

    @Override
    public boolean tick() {
        boolean isTraining = !isOver() && scheduler.waits(ManualScheduler.Desk.TRAINING);
        if (isTraining) {
            turns.give(() -> {});
        }
        return isTraining;
    }

    @Override
    public void hangUp() {
        if (!isOver()) {
            turns.give(() -> listener().closed());
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
        List<String> changes = new ArrayList<>();
        int emptied = 0;
        for (int row = 0; row < rows.size(); row++) {
            boolean isNew = !rows.get(row).equals(row < seen.size() ? seen.get(row) : "");
            if (isNew && !rows.get(row).isEmpty()) {
                changes.add(String.format("%2d| %s", row + 1, rows.get(row)));
            }
            emptied = isNew && rows.get(row).isEmpty() ? emptied + 1 : 0;
            if (emptied > 0) {
                String from = emptied > 1 ? row + 2 - emptied + "-" : "";
                changes.subList(changes.size() - (emptied > 1 ? 1 : 0), changes.size())
                        .clear();
                changes.add(String.format("%2s|", from + (row + 1)));
            }
        }
        seen = rows;
        return changes;
    }

    @Override
    public void forget() {
        seen = List.of();
    }

    @Override
    public void resize(Size next) {
        size = next;
        forget();
        turns.give(() -> {});
    }

    @Override
    public Consumer<Message> post() {
        return session::post;
    }

    @Override
    public void close() {}
}
