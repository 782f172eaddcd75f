package descenso.view.question;

import descenso.phrases.MessageKey;
import descenso.progress.Attempt;
import descenso.progress.LearningRecord.ItemResult;
import descenso.quiz.GradingResult;
import descenso.tui.Line;
import descenso.tui.Style;
import descenso.view.text.UiText;
import java.util.Optional;

/** The result of an item in every view: a sign, a word and a colour. Sign and word suffice without colour. */
public enum AnswerStatus {
    RIGHT(MessageKey.PROGRESS_RIGHT, Style.RIGHT, "✓", "*"),
    PARTLY(MessageKey.PROGRESS_PARTLY, Style.STRONG, "~", "~"),
    WRONG(MessageKey.PROGRESS_WRONG, Style.WRONG, "✗", "x"),
    UNKNOWN(MessageKey.PROGRESS_UNKNOWN, Style.STRONG, "→", "->"),
    OPEN(MessageKey.PROGRESS_OPEN, Style.MUTED, "·", ".");

    private final MessageKey word;
    private final Style style;
    private final String unicode;
    private final String ascii;

    AnswerStatus(MessageKey word, Style style, String unicode, String ascii) {
        this.word = word;
        this.style = style;
        this.unicode = unicode;
        this.ascii = ascii;
    }

    static AnswerStatus of(GradingResult.Grade grade) {
        return of(Attempt.Grade.of(grade)).orElse(OPEN);
    }

    public static AnswerStatus of(ItemResult result) {
        return result.grade().flatMap(AnswerStatus::of).orElse(OPEN);
    }

    /** Returns the status of a grade. Empty if the attempt was not graded. */
    public static Optional<AnswerStatus> of(Attempt.Grade grade) {
        return switch (grade) {
            case RIGHT -> Optional.of(RIGHT);
            case PARTLY -> Optional.of(PARTLY);
            case WRONG -> Optional.of(WRONG);
            case UNKNOWN -> Optional.of(UNKNOWN);
            case UNDECIDED, PENDING -> Optional.empty();
        };
    }

    public Style style() {
        return style;
    }

    public String sign(UiText texts) {
        return texts.characters().select(unicode, ascii);
    }

    /** Returns the sign and a space. */
    public Line start(UiText texts) {
        return Line.of(sign(texts) + " ", style);
    }

    public String word(UiText texts) {
        return texts.say(word);
    }

    /** Returns the sign and the word. */
    public String explained(UiText texts) {
        return sign(texts) + " " + word(texts);
    }
}
