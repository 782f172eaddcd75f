package descenso.course.experiment;

import descenso.course.source.LocalizedText;
import descenso.course.source.SourcePosition;
import descenso.phrases.MessageKey;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An author's choice of the question about the picture after a run. It holds no answer: the runs give it.
 *
 * @param picture key of the picture that is asked about; empty for the one that is shown
 * @param of labels of the optimizers that are asked about; of one for a question about a single curve
 * @param levels the bounds of the ranges to choose from, in ascending order, for a question that has such
 * @param ask the author's words; empty for those of the kind
 */
public record ObservationQuestion(
        Kind kind,
        Optional<String> picture,
        List<String> of,
        List<Double> levels,
        Optional<LocalizedText> ask,
        SourcePosition position) {

    public ObservationQuestion {
        of = List.copyOf(of);
        levels = List.copyOf(levels);
    }

    /** The kinds of questions about a picture. */
    public enum Kind {
        /** How often a path passes the minimum. */
        PASSES(MessageKey.SEE_PASSES),
        /** How far from 0 a curve goes, as one of several ranges. */
        REACH(MessageKey.SEE_REACH),
        /** Where on the horizontal axis a curve is lowest, as one of several ranges. */
        LOWEST_AT(MessageKey.SEE_LOWEST_AT),
        /** Which other curve runs along with one, or which other bar is as long. */
        TOGETHER(MessageKey.SEE_TOGETHER),
        /** Which path on a map leaves the straight line to the minimum. */
        ASTRAY(MessageKey.SEE_ASTRAY);

        private final MessageKey ask;

        Kind(MessageKey ask) {
            this.ask = ask;
        }

        /** Returns the words of the question. */
        public MessageKey ask() {
            return ask;
        }

        /** Returns the word of a file, such as {@code lowest-at}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Tests whether the question is about one curve, and not about several. */
        public boolean isOfOne() {
            return switch (this) {
                case PASSES, REACH, LOWEST_AT -> true;
                case TOGETHER, ASTRAY -> false;
            };
        }

        /** Tests whether the answer is one of the ranges between some levels. */
        public boolean isOfRange() {
            return this == REACH || this == LOWEST_AT;
        }

        static Kind of(String word) {
            return Stream.of(values())
                    .filter(kind -> kind.word().equals(word))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
