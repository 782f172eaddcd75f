package descenso.check;

import descenso.course.Fault;
import descenso.course.Place;
import descenso.phrases.Phrase;
import descenso.phrases.Sentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The ids of the questions of a course in one language: progress is kept by them, so each must be one of a kind. */
final class QuestionIds {

    private final Map<String, Place> places = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    void add(String id, Place place) {
        Place first = places.putIfAbsent(id, place);
        if (first != null) {
            faults.add(new Fault(place, Sentence.of(Phrase.CHECK_DUPLICATE_QUESTION, id, first.toString())));
        }
    }

    List<Fault> faults() {
        return faults;
    }

    static Fault missing(Place place) {
        return new Fault(place, Sentence.of(Phrase.CHECK_NO_QUESTION));
    }
}
