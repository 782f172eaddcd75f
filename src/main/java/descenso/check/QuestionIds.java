package descenso.check;

import descenso.course.lesson.Block;
import descenso.course.source.SourcePosition;
import descenso.phrases.MessageKey;
import java.util.HashMap;
import java.util.Map;

/** The ids of the questions of a course in one language: progress is kept by them, so each must be one of a kind. */
final class QuestionIds {

    private final Problems faults;
    private final Map<String, SourcePosition> places = new HashMap<>();

    QuestionIds(Problems faults) {
        this.faults = faults;
    }

    void add(Block.QuestionBlock question) {
        String id = question.exercise().id();
        SourcePosition first = places.putIfAbsent(id, question.place());
        if (first != null) {
            faults.add(question.place(), MessageKey.CHECK_DUPLICATE_QUESTION, id, first.toString());
        }
    }
}
