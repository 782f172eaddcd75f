package descenso.view.question;

import descenso.phrases.MessageKey;
import descenso.quiz.Mistake;
import java.util.Optional;
import java.util.stream.Stream;

/** Names a mistake by hand in a report, without addressing the learner. */
final class MistakeLabel {

    private MistakeLabel() {}

    /** Returns the name of the mistake that the journal stores as {@code word}. Empty if there is none. */
    static Optional<MessageKey> of(String word) {
        return Stream.of(Mistake.values())
                .filter(mistake -> mistake.word().equals(word))
                .findFirst()
                .map(MistakeLabel::of);
    }

    private static MessageKey of(Mistake mistake) {
        return switch (mistake) {
            case NO_BIAS_CORRECTION -> MessageKey.PROGRESS_NO_BIAS_CORRECTION;
            case BIAS_POWER -> MessageKey.PROGRESS_BIAS_POWER;
            case NEEDLESS_BIAS_CORRECTION -> MessageKey.PROGRESS_NEEDLESS_BIAS_CORRECTION;
            case SWAPPED_BETAS -> MessageKey.PROGRESS_SWAPPED_BETAS;
            case NO_SHARE -> MessageKey.PROGRESS_NO_SHARE;
            case NEEDLESS_SHARE -> MessageKey.PROGRESS_NEEDLESS_SHARE;
            case SWAPPED_SHARES -> MessageKey.PROGRESS_SWAPPED_SHARES;
            case SQUARE_NOT_AVERAGED -> MessageKey.PROGRESS_SQUARE_NOT_AVERAGED;
            case NOT_SQUARED -> MessageKey.PROGRESS_NOT_SQUARED;
            case EPSILON_INSIDE -> MessageKey.PROGRESS_EPSILON_INSIDE;
            case NO_ROOT -> MessageKey.PROGRESS_NO_ROOT;
            case NO_RATE -> MessageKey.PROGRESS_NO_RATE;
            case PAST_FORGOTTEN -> MessageKey.PROGRESS_PAST_FORGOTTEN;
            case OLD_GRADIENT -> MessageKey.PROGRESS_OLD_GRADIENT;
            case STEP_BEFORE -> MessageKey.PROGRESS_STEP_BEFORE;
            case STEP_AFTER -> MessageKey.PROGRESS_STEP_AFTER;
            case OTHER_QUANTITY -> MessageKey.PROGRESS_OTHER_QUANTITY;
            case SIGN -> MessageKey.PROGRESS_SIGN;
            case PERCENT -> MessageKey.PROGRESS_PERCENT;
            case INVERSE -> MessageKey.PROGRESS_INVERSE;
        };
    }
}
