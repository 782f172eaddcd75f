package descenso.app.screen;

import descenso.progress.Bookmark;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The learner's position and history in the course.
 *
 * @param learner the learner's seed for the numbers that questions draw
 * @param read the ids of the pages read to their end
 * @param passed the ids of the questions passed since the start
 * @param predicted the ids of the experiments with a prediction since the start that could not be recorded
 * @param opened the ids of the open questions whose model answer was seen and whose answer has no grade yet
 * @param drafts the drafts of open answers, by the id of the question
 * @param history the learner's history
 */
public record CourseState(
        Bookmark bookmark,
        long learner,
        Set<String> read,
        Set<String> passed,
        Set<String> predicted,
        Set<String> opened,
        Map<String, String> drafts,
        LearnerHistory history) {

    public CourseState {
        read = Set.copyOf(read);
        passed = Set.copyOf(passed);
        predicted = Set.copyOf(predicted);
        opened = Set.copyOf(opened);
        drafts = Map.copyOf(drafts);
    }

    /**
     * Creates the state at the start of the tutor.
     *
     * @param learner the learner's seed for the numbers that questions draw
     * @param history the history as far as it is known at the start
     */
    public static CourseState opening(
            Bookmark bookmark, long learner, Set<String> read, Map<String, String> drafts, LearnerHistory history) {
        return new CourseState(bookmark, learner, read, Set.of(), Set.of(), Set.of(), drafts, history);
    }

    CourseState withBookmark(Bookmark place) {
        return new CourseState(place, learner, read, passed, predicted, opened, drafts, history);
    }

    CourseState withRead(String screen) {
        return new CourseState(bookmark, learner, with(screen, read), passed, predicted, opened, drafts, history);
    }

    CourseState withPassedQuestion(String id) {
        return new CourseState(bookmark, learner, read, with(id, passed), predicted, opened, drafts, history);
    }

    CourseState withPredictionMade(String experiment) {
        return new CourseState(bookmark, learner, read, passed, with(experiment, predicted), opened, drafts, history);
    }

    CourseState withModelAnswerSeen(String question, boolean isSeen) {
        Set<String> other = new HashSet<>(opened);
        other.remove(question);
        return new CourseState(
                bookmark, learner, read, passed, predicted, isSeen ? with(question, other) : other, drafts, history);
    }

    /**
     * Replaces the draft of an open answer.
     *
     * @param text the draft; empty to remove it
     */
    CourseState withDraft(String question, String text) {
        Map<String, String> other = new HashMap<>(drafts);
        if (text.isEmpty()) {
            other.remove(question);
        } else {
            other.put(question, text);
        }
        return new CourseState(bookmark, learner, read, passed, predicted, opened, other, history);
    }

    CourseState withHistory(LearnerHistory other) {
        return new CourseState(bookmark, learner, read, passed, predicted, opened, drafts, other);
    }

    private static Set<String> with(String id, Set<String> ids) {
        Set<String> more = new HashSet<>(ids);
        more.add(id);
        return more;
    }
}
