package descenso.view;

import descenso.phrases.Phrase;
import descenso.quiz.Mistake;
import java.util.Optional;
import java.util.stream.Stream;

/** What a mistake in computing is called when it is spoken of, and nobody spoken to. */
final class MistakeName {

    private MistakeName() {}

    /** Of the one that is kept as that word; empty where none is. */
    static Optional<Phrase> of(String word) {
        return Stream.of(Mistake.values())
                .filter(mistake -> mistake.word().equals(word))
                .findFirst()
                .map(MistakeName::of);
    }

    private static Phrase of(Mistake mistake) {
        return switch (mistake) {
            case NO_BIAS_CORRECTION -> Phrase.PROGRESS_NO_BIAS_CORRECTION;
            case BIAS_POWER -> Phrase.PROGRESS_BIAS_POWER;
            case NEEDLESS_BIAS_CORRECTION -> Phrase.PROGRESS_NEEDLESS_BIAS_CORRECTION;
            case SWAPPED_BETAS -> Phrase.PROGRESS_SWAPPED_BETAS;
            case NO_SHARE -> Phrase.PROGRESS_NO_SHARE;
            case NEEDLESS_SHARE -> Phrase.PROGRESS_NEEDLESS_SHARE;
            case SWAPPED_SHARES -> Phrase.PROGRESS_SWAPPED_SHARES;
            case SQUARE_NOT_AVERAGED -> Phrase.PROGRESS_SQUARE_NOT_AVERAGED;
            case NOT_SQUARED -> Phrase.PROGRESS_NOT_SQUARED;
            case EPSILON_INSIDE -> Phrase.PROGRESS_EPSILON_INSIDE;
            case NO_ROOT -> Phrase.PROGRESS_NO_ROOT;
            case NO_RATE -> Phrase.PROGRESS_NO_RATE;
            case PAST_FORGOTTEN -> Phrase.PROGRESS_PAST_FORGOTTEN;
            case OLD_GRADIENT -> Phrase.PROGRESS_OLD_GRADIENT;
            case STEP_BEFORE -> Phrase.PROGRESS_STEP_BEFORE;
            case STEP_AFTER -> Phrase.PROGRESS_STEP_AFTER;
            case OTHER_QUANTITY -> Phrase.PROGRESS_OTHER_QUANTITY;
            case SIGN -> Phrase.PROGRESS_SIGN;
            case PERCENT -> Phrase.PROGRESS_PERCENT;
            case INVERSE -> Phrase.PROGRESS_INVERSE;
        };
    }
}
