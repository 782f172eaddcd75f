package descenso.check;

import descenso.course.Block;
import descenso.course.Place;
import descenso.phrases.Phrase;
import java.util.HashMap;
import java.util.Map;

/** The ids of the questions of a course in one language: progress is kept by them, so each must be one of a kind. */
final class QuestionIds {

    private final Faults faults;
    private final Map<String, Place> places = new HashMap<>();

    QuestionIds(Faults faults) {
        this.faults = faults;
    }

    void add(Block.QuestionBlock question) {
        String id = question.exercise().id();
        Place first = places.putIfAbsent(id, question.place());
        if (first != null) {
            faults.add(question.place(), Phrase.CHECK_DUPLICATE_QUESTION, id, first.toString());
        }
    }
}
