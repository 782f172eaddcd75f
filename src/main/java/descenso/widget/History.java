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
record History(List<Writing> past, List<Writing> future, Step last) {

    private static final int LIMIT = 200;

    /** Typing is one step up to the next word, deleting character by character one; all else is a step each time. */
    enum Step {
        TYPING,
        DELETING,
        OTHER
    }

    History {
        past = List.copyOf(past);
        future = List.copyOf(future);
    }

    static History none() {
        return new History(List.of(), List.of(), Step.OTHER);
    }

    /** After a step that changed that writing. */
    History changed(Writing before, Step step) {
        if (step == last && step != Step.OTHER) {
            return new History(past, List.of(), step);
        }
        List<Writing> longer = with(past, before);
        if (longer.size() > LIMIT) {
            longer.remove(1);
        }
        return new History(longer, List.of(), step);
    }

    /** What comes next is a step of its own. */
    History paused() {
        return new History(past, future, Step.OTHER);
    }

    History undone(Writing now) {
        return new History(withoutLast(past), with(future, now), Step.OTHER);
    }

    History redone(Writing now) {
        return new History(with(past, now), withoutLast(future), Step.OTHER);
    }

    private static List<Writing> with(List<Writing> writings, Writing latest) {
        List<Writing> longer = new ArrayList<>(writings);
        longer.add(latest);
        return longer;
    }

    private static List<Writing> withoutLast(List<Writing> writings) {
        return writings.subList(0, writings.size() - 1);
    }
}
