package descenso.view;

import descenso.phrases.Phrase;
import descenso.progress.Attempt;
import descenso.progress.Result;
import descenso.quiz.Mark;
import descenso.tui.Line;
import descenso.tui.Style;
import java.util.Optional;

/** What came of what is asked, as it is shown everywhere: a sign, a word, and a colour that neither needs. */
enum Answering {
    RIGHT(Phrase.PROGRESS_RIGHT, Style.RIGHT, "✓", "*"),
    PARTLY(Phrase.PROGRESS_PARTLY, Style.STRONG, "~", "~"),
    WRONG(Phrase.PROGRESS_WRONG, Style.WRONG, "✗", "x"),
    UNKNOWN(Phrase.PROGRESS_UNKNOWN, Style.STRONG, "→", "->"),
    OPEN(Phrase.PROGRESS_OPEN, Style.MUTED, "·", ".");

    private final Phrase word;
    private final Style style;
    private final String unicode;
    private final String ascii;

    Answering(Phrase word, Style style, String unicode, String ascii) {
        this.word = word;
        this.style = style;
        this.unicode = unicode;
        this.ascii = ascii;
    }

    static Answering of(Mark.Grade grade) {
        return switch (grade) {
            case RIGHT -> RIGHT;
            case PARTLY -> PARTLY;
            case WRONG -> WRONG;
            case UNKNOWN -> UNKNOWN;
        };
    }

    static Answering of(Result result) {
        return result.grade().flatMap(Answering::of).orElse(OPEN);
    }

    /** Empty of what nobody has judged. */
    static Optional<Answering> of(Attempt.Grade grade) {
        return switch (grade) {
            case RIGHT -> Optional.of(RIGHT);
            case PARTLY -> Optional.of(PARTLY);
            case WRONG -> Optional.of(WRONG);
            case UNKNOWN -> Optional.of(UNKNOWN);
            case UNDECIDED, PENDING -> Optional.empty();
        };
    }

    Style style() {
        return style;
    }

    String sign(Speech speech) {
        return speech.glyphs().choose(unicode, ascii);
    }

    /** The sign, for words to follow. */
    Line start(Speech speech) {
        return Line.of(sign(speech) + " ", style);
    }

    String word(Speech speech) {
        return speech.say(word);
    }

    /** The sign with its word. */
    String explained(Speech speech) {
        return sign(speech) + " " + word(speech);
    }
}
