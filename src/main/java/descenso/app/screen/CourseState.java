package descenso.app.screen;

import descenso.progress.SavedState.Bookmark;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The learner's position and history in the course.
 *
 * @param learner the learner's seed for the numbers that questions draw
 * @param drafts the drafts of open answers, by the id of the question
 */
public record CourseState(
        Bookmark bookmark,
        long learner,
        Map<Mark, Set<String>> marks,
        Map<String, String> drafts,
        LearnerHistory history) {

    /** A mark on an id. Only those of read pages last longer than the session. */
    public enum Mark {
        /** A page was read to its end. */
        READ,
        /** The part of a page for the curious was opened since the start. */
        UNFOLDED,
        /** A question was passed since the start. */
        PASSED,
        /** A prediction on an experiment was made since the start, but could not be recorded. */
        PREDICTED,
        /** A prediction on an experiment was skipped, and the skip is not recorded yet. */
        SKIPPED,
        /** A place of the class was left since it has been shown, or the request to show the lab was answered. */
        STAGE,
        /** The model answer to an open question was seen, and the answer has no grade yet. */
        COMPARED
    }

    public CourseState {
        marks = Map.copyOf(marks);
        drafts = Map.copyOf(drafts);
    }

    /** Creates the state at the start of the tutor, with the ids of the pages read to their end. */
    public static CourseState opening(
            Bookmark bookmark, long learner, Set<String> read, Map<String, String> drafts, LearnerHistory history) {
        return new CourseState(bookmark, learner, Map.of(Mark.READ, Set.copyOf(read)), drafts, history);
    }

    public Set<String> marked(Mark mark) {
        return marks.getOrDefault(mark, Set.of());
    }

    public CourseState withMark(Mark mark, String id) {
        return with(mark, id, true);
    }

    public CourseState withoutMark(Mark mark, String id) {
        return with(mark, id, false);
    }

    private CourseState with(Mark mark, String id, boolean isMarked) {
        Map<Mark, Set<String>> other = new EnumMap<>(Mark.class);
        other.putAll(marks);
        other.put(mark, changed(marked(mark), id, isMarked));
        return new CourseState(bookmark, learner, other, drafts, history);
    }

    /** Returns a set with an id, or without it. */
    static Set<String> changed(Set<String> ids, String id, boolean isIn) {
        Set<String> other = new HashSet<>(ids);
        if (isIn) {
            other.add(id);
        } else {
            other.remove(id);
        }
        return Set.copyOf(other);
    }

    CourseState withBookmark(Bookmark place) {
        return new CourseState(place, learner, marks, drafts, history);
    }

    CourseState withDraft(String question, String text) {
        Map<String, String> other = new HashMap<>(drafts);
        other.put(question, text);
        other.values().removeIf(String::isEmpty);
        return new CourseState(bookmark, learner, marks, other, history);
    }

    CourseState withHistory(LearnerHistory other) {
        return new CourseState(bookmark, learner, marks, drafts, other);
    }
}
