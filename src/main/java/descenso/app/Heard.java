package descenso.app;

import descenso.phrases.Phrase;
import descenso.phrases.Sentence;
import java.util.List;
import java.util.function.IntFunction;

/**
 * What follows from a word.
 *
 * @param aside what is told at once, and changes nothing
 * @param isRefused whether it could not be done, which the study's notice then says
 */
public record Heard(Turn turn, List<String> aside, boolean isRefused) {

    public Heard {
        aside = List.copyOf(aside);
    }

    static Heard of(Turn turn) {
        return new Heard(turn, List.of(), false);
    }

    /** Nothing but this is said; where there is nothing, that. */
    static Heard saying(List<String> aside, Screen screen, Study study) {
        return aside.isEmpty()
                ? refused(Sentence.of(Phrase.PLAIN_NOTHING), screen, study)
                : new Heard(Turn.to(screen, study), aside, false);
    }

    static Heard refused(Sentence why, Screen screen, Study study) {
        return new Heard(Turn.to(screen, study.noticing(why)), List.of(), true);
    }

    static Heard refused(Phrase why, Screen screen, Study study, String... arguments) {
        return refused(Sentence.of(why, arguments), screen, study);
    }

    /**
     * The one of that number among so many, by its number from 0; refused where it is none of theirs.
     *
     * @param first the number of the first
     */
    static Heard numbered(String said, int first, int count, IntFunction<Turn> at, Screen screen, Study study) {
        if (count == 0) {
            return refused(Phrase.PLAIN_NOTHING, screen, study);
        }
        int number = said.matches("\\d{1,3}") ? Integer.parseInt(said) - first : -1;
        return number >= 0 && number < count
                ? of(at.apply(number))
                : refused(
                        Phrase.PLAIN_NO_PLACE,
                        screen,
                        study,
                        said,
                        Integer.toString(first),
                        Integer.toString(first + count - 1));
    }

    /** The same after that turn. */
    Heard after(Turn before) {
        return new Heard(before.then(here -> turn), aside, isRefused);
    }
}
