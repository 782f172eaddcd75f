package descenso.transcript;

import descenso.app.Tutor.TutorUpdate;
import descenso.runtime.Session;
import descenso.runtime.SessionContext;
import descenso.testing.KeySequence;
import descenso.testing.ManualClock;
import descenso.testing.ManualScheduler;
import descenso.testing.ReactingTerminal;
import descenso.tui.Frame;
import descenso.tui.Size;
import descenso.tui.Terminal.Listener;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A person in front of a screen: a real session, whose work is carried out between two frames. */
final class ScreenPerson extends TranscriptPerson {

    private final ManualScheduler scheduler;
    private Size size;

    /** Null before the first frame, at which the session has not yet carried out its first commands. */
    private @Nullable Listener listener;

    private List<String> rows = List.of();
    private List<String> seen = List.of();

    ScreenPerson(String name, SessionContext context, TutorUpdate opening, Size size, ManualClock time) {
        this.size = size;
        scheduler = new ManualScheduler(time);
        start(name, Session.onScreen(context, scheduler, opening, new ReactingTerminal(size, this::show)));
    }

    /** Takes a frame. Goes on with the work that waits, or else with what the transcript has next. */
    private void show(Frame frame, Listener session) {
        rows = frame.toString().lines().map(String::stripTrailing).toList();
        boolean isOpen = listener != null;
        listener = session;
        if (isOpen && !hasNews() && !scheduler.workAll()) {
            await();
        }
        session.resized(size); // asks for the next frame after all that waits now
    }

    private Listener listener() {
        return Objects.requireNonNull(listener);
    }

    @Override
    void type(String words) {
        for (KeySequence each : KeySequence.keys(words)) {
            if (!isOver()) {
                give(() -> listener().pressed(each.key()));
            }
        }
    }

    @Override
    void end() {
        listener().closed();
    }

    @Override
    boolean isTraining() {
        return scheduler.waits(ManualScheduler.Desk.TRAINING);
    }

    @Override
    List<String> look() {
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
    void forget() {
        seen = List.of();
    }

    @Override
    void resize(Size next) {
        size = next;
        forget();
        goOn();
    }
}
