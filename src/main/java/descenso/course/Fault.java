package descenso.course;

import descenso.phrases.Phrase;
import descenso.phrases.Sentence;
import java.util.Arrays;

/** Something wrong in the course's files: where, what, and what would be right. */
public record Fault(Place place, Sentence sentence) {

    static Fault of(Place place, Phrase phrase, String... arguments) {
        String[] shown = Arrays.stream(arguments).map(Characters::shown).toArray(String[]::new);
        return new Fault(place, Sentence.of(phrase, shown));
    }
}
