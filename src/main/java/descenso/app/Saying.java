package descenso.app;

import descenso.phrases.Phrase;
import descenso.view.Listed;
import java.util.List;
import java.util.Optional;

/**
 * A word as it was said.
 *
 * @param rest what was said after it; may be empty
 */
record Saying(Word word, String rest) {

    /**
     * What follows from it: what the screen understands, else what the one below does where this one is only looked at, else what
     * leads away from anywhere.
     */
    Heard to(Screen screen, Study study) {
        return known(Turn.to(screen, study))
                .orElseGet(() -> Elsewhere.WORDS.contains(word)
                        ? new Elsewhere(screen, study).heed(word, rest)
                        : unknown(screen.telling(study), screen, study));
    }

    /** What it means there, or below. */
    private Optional<Heard> known(Turn turn) {
        Telling telling = turn.screen().telling(turn.study());
        if (telling.words().contains(word)) {
            return Optional.of(telling.heed(word, rest));
        }
        if (!telling.isPassing()) {
            return Optional.empty();
        }
        Turn below = turn.screen().act(Action.BACK, turn.study());
        return known(below).map(heard -> heard.after(below));
    }

    private Heard unknown(Telling telling, Screen screen, Study study) {
        List<String> known =
                telling.words().stream().map(each -> name(each, study)).toList();
        String here = new Listed(known, study.speech()).or();
        return Heard.refused(Phrase.PLAIN_NOT_HERE, screen, study, name(word, study), here);
    }

    private static String name(Word word, Study study) {
        return study.speech()
                .glyphs()
                .write(word.names(study.speech().phrases()).get(0));
    }
}
