package descenso.widget;

import java.util.ArrayList;
import java.util.List;

/**
 * What was written before, to go back to, and what was undone, to go forward to. It keeps so many steps; of more, the
 * oldest are forgotten, but never the beginning, so undoing to the end always leads there.
 *
 * @param past the latest last
 * @param future the next last
 * @param last what the latest step did; the like of it belongs to the same step
 */
record UndoHistory(List<EditBuffer> past, List<EditBuffer> future, Step last) {

    private static final int LIMIT = 200;

    /** Typing is one step up to the next word, deleting character by character one; all else is a step each time. */
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

    /** After a step that changed that writing. */
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

    /** What comes next is a step of its own. */
    UndoHistory paused() {
        return new UndoHistory(past, future, Step.OTHER);
    }

    UndoHistory undone(EditBuffer now) {
        return new UndoHistory(withoutLast(past), with(future, now), Step.OTHER);
    }

    UndoHistory redone(EditBuffer now) {
        return new UndoHistory(with(past, now), withoutLast(future), Step.OTHER);
    }

    private static List<EditBuffer> with(List<EditBuffer> writings, EditBuffer latest) {
        List<EditBuffer> longer = new ArrayList<>(writings);
        longer.add(latest);
        return longer;
    }

    private static List<EditBuffer> withoutLast(List<EditBuffer> writings) {
        return writings.subList(0, writings.size() - 1);
    }
}
