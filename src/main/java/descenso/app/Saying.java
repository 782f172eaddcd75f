package descenso.app;

import descenso.phrases.Phrase;
import descenso.view.Listed;
import java.util.List;

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
        Telling telling = screen.telling(study);
        if (telling.words().contains(word)) {
            return telling.heed(word, rest);
        }
        Turn below = telling.isPassing() ? screen.act(Action.BACK, study) : Turn.to(screen, study);
        if (isKnown(below)) {
            return to(below.screen(), below.study()).after(below);
        }
        return Elsewhere.WORDS.contains(word)
                ? new Elsewhere(screen, study).heed(word, rest)
                : unknown(telling, screen, study);
    }

    /** Whether it means something there, or below. */
    private boolean isKnown(Turn turn) {
        Telling telling = turn.screen().telling(turn.study());
        return telling.words().contains(word)
                || (telling.isPassing() && isKnown(turn.screen().act(Action.BACK, turn.study())));
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
