package descenso.course;

import descenso.phrases.Phrase;
import descenso.phrases.Sentence;

/** Something wrong in the course's files: where, what, and what would be right. */
public record Fault(Place place, Sentence sentence) {

    static Fault of(Place place, Phrase phrase, String... arguments) {
        return new Fault(place, Sentence.of(phrase, arguments));
    }
}
