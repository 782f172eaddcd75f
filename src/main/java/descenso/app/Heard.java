package descenso.app;

import descenso.phrases.Phrase;
import descenso.phrases.Sentence;
import java.util.List;

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

    /** The same after that turn. */
    Heard after(Turn before) {
        return new Heard(before.then(here -> turn), aside, isRefused);
    }
}
