package descenso.widget;

import java.util.ArrayList;
import java.util.List;

/**
 * The undo and redo history of a text. Keeps a limited number of steps. If there are more, the oldest are dropped, but
 * never the initial text: undoing everything always restores it.
 *
 * @param past the earlier buffers, oldest first
 * @param future the undone buffers, next redo last
 * @param last the kind of the latest step; a step of the same kind joins it
 */
record UndoHistory(List<EditBuffer> past, List<EditBuffer> future, Step last) {

    private static final int LIMIT = 200;

    /** The kind of a step. Typing joins up to the next word, deleting single characters too; nothing else does. */
    enum Step {
        TYPING,
        DELETING,
        OTHER
    }

    UndoHistory {
        past = List.copyOf(past);
        future = List.copyOf(future);
    }

    static UndoHistory none() {
        return new UndoHistory(List.of(), List.of(), Step.OTHER);
    }

    /** Returns the history after a step that changed a buffer. */
    UndoHistory changed(EditBuffer before, Step step) {
        if (step == last && step != Step.OTHER) {
            return new UndoHistory(past, List.of(), step);
        }
        List<EditBuffer> longer = with(past, before);
        if (longer.size() > LIMIT) {
            longer.remove(1);
        }
        return new UndoHistory(longer, List.of(), step);
    }

    /** Returns a history in which the next step does not join the latest one. */
    UndoHistory paused() {
        return new UndoHistory(past, future, Step.OTHER);
    }

    UndoHistory undone(EditBuffer now) {
        return new UndoHistory(withoutLast(past), with(future, now), Step.OTHER);
    }

    UndoHistory redone(EditBuffer now) {
        return new UndoHistory(with(past, now), withoutLast(future), Step.OTHER);
    }

    private static List<EditBuffer> with(List<EditBuffer> buffers, EditBuffer latest) {
        List<EditBuffer> longer = new ArrayList<>(buffers);
        longer.add(latest);
        return longer;
    }

    private static List<EditBuffer> withoutLast(List<EditBuffer> buffers) {
        return buffers.subList(0, buffers.size() - 1);
    }
}
