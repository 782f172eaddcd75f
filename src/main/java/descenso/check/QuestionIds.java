package descenso.check;

import descenso.course.lesson.Block;
import descenso.course.source.SourcePosition;
import descenso.phrases.MessageKey;
import java.util.HashMap;
import java.util.Map;

/** Checks that the ids of a course's questions are unique in one language: attempts are stored under them. */
final class QuestionIds {

    private final LintReport report;
    private final Map<String, SourcePosition> places = new HashMap<>();

    QuestionIds(LintReport report) {
        this.report = report;
    }

    void add(Block.QuestionBlock question) {
        String id = question.exercise().id();
        SourcePosition first = places.putIfAbsent(id, question.position());
        if (first != null) {
            report.add(question.position(), MessageKey.CHECK_DUPLICATE_QUESTION, id, first.toString());
        }
    }
}
