package descenso.quiz;

import descenso.phrases.Grammar;
import descenso.quiz.AnswerText.Clause;
import descenso.quiz.AnswerText.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A sign of an idea: near words of a clause in this order, each in the direction that the sign gives it. Or a relation of a
 * cause and an effect, {@code cause > effect}, which a text also states when it turns both round.
 *
 * @param words the words; of a relation, those of the cause
 * @param effect the words of the effect; empty if the sign is no relation
 * @param isLiteral whether words count that raise and lower, as in {@code =too little data}; then only a negation denies
 */
record IdeaSign(List<Word> words, List<Word> effect, boolean isLiteral) {

    /** Finding of a sign in a text. */
    enum Finding {
        ABSENT,
        DENIED,
        /** Affirmed of another method. */
        MISATTRIBUTED,
        AFFIRMED;

        Finding or(Finding other) {
            return compareTo(other) >= 0 ? this : other;
        }
    }

    /** A finding, and the 0-based place of its first word in its clause. */
    record Match(Finding finding, int place) {

        static final Match NONE = new Match(Finding.ABSENT, 0);

        Match or(Match other) {
            return finding.compareTo(other.finding) >= 0 ? this : other;
        }
    }

    private static final String RELATION = ">";
    private static final String LITERAL = "=";

    /** Maximum number of words between two neighbours of a sign. */
    private static final int GAP = 3;

    /** Minimum number of letters of a beginning that may be mistyped. In a shorter one a typing error makes another word. */
    private static final int TYPO_LENGTH = 5;

    IdeaSign {
        words = List.copyOf(words);
        effect = List.copyOf(effect);
    }

    static IdeaSign of(String text, Grammar grammar) {
        boolean isLiteral = text.startsWith(LITERAL);
        String[] sides = text.split(RELATION, 2);
        return new IdeaSign(
                words(sides[0], isLiteral, grammar),
                sides.length == 1 ? List.of() : words(sides[1], isLiteral, grammar),
                isLiteral);
    }

    /** Returns the words of a sign without those that only give a direction, unless there are no others. */
    private static List<Word> words(String text, boolean isLiteral, Grammar grammar) {
        List<Word> all = AnswerText.of(text, grammar).clauses().stream()
                .flatMap(clause -> clause.words().stream())
                .toList();
        List<Word> named = all.stream().filter(word -> !word.isDirection()).toList();
        return named.isEmpty() || isLiteral ? all : named;
    }

    boolean isRelation() {
        return !effect.isEmpty();
    }

    /** Returns what a clause says about this sign, which is no relation. */
    Match in(Clause clause) {
        Match best = Match.NONE;
        for (int place = 0; place < clause.words().size() && !words.isEmpty(); place++) {
            if (names(words.get(0), clause.words().get(place))) {
                best = best.or(from(clause.words(), place));
            }
        }
        return best;
    }

    private Match from(List<Word> clause, int first) {
        boolean isAffirmed = isDirected(words.get(0), clause.get(first));
        int last = first;
        for (Word wanted : words.subList(1, words.size())) {
            int found = near(wanted, clause, last);
            if (found < 0) {
                return Match.NONE;
            }
            isAffirmed &= isDirected(wanted, clause.get(found));
            last = Math.max(last, found);
        }
        return new Match(isAffirmed ? Finding.AFFIRMED : Finding.DENIED, first);
    }

    /** Returns the place of a word near another; −1 if it is not there. Only a word with an opposite may stand before. */
    private static int near(Word wanted, List<Word> clause, int place) {
        int lowest = wanted.sense().isPresent() ? place - 1 - GAP : place + 1;
        for (int i = place + 1; i <= place + 1 + GAP && i < clause.size(); i++) {
            if (names(wanted, clause.get(i))) {
                return i;
            }
        }
        for (int i = place - 1; i >= Math.max(0, lowest); i--) {
            if (clause.get(i).phrase() == clause.get(place).phrase() && names(wanted, clause.get(i))) {
                return i;
            }
        }
        return -1;
    }

    /** Returns what the clauses of one sentence say about this relation. */
    Finding in(List<Clause> sentence) {
        List<Boolean> causes = turns(words, sentence, true);
        List<Boolean> effects = turns(effect, sentence, false);
        return causes.isEmpty() || effects.isEmpty()
                ? Finding.ABSENT
                : causes.stream().anyMatch(effects::contains) ? Finding.AFFIRMED : Finding.DENIED;
    }

    /** Returns, for each place where a sentence names all words of a side, whether it turns their direction round. */
    private static List<Boolean> turns(List<Word> side, List<Clause> sentence, boolean isCause) {
        List<Boolean> turns = new ArrayList<>();
        List<Word> named = side.stream()
                .filter(word -> side.size() == 1 || word.role().isEmpty())
                .toList();
        for (Clause clause : sentence) {
            for (Word word : clause.words()) {
                if (!named.isEmpty()
                        && names(named.get(0), word)
                        && ((!isCause && !isExplicit(named.get(0))) || isExplicit(word))
                        && named.stream()
                                .allMatch(each -> clause.words().stream().anyMatch(w -> names(each, w)))) {
                    turns.add(isUpward(named.get(0), named.get(0)) != isUpward(named.get(0), word));
                }
            }
        }
        return turns;
    }

    /** Tests whether other words give a word its direction. */
    private static boolean isExplicit(Word word) {
        return word.isNegative() || word.isRaised() || word.size() != 0;
    }

    private static boolean isUpward(Word wanted, Word word) {
        return !word.isNegative() ^ (word.size() < 0) ^ isOpposed(wanted, word);
    }

    private boolean isDirected(Word wanted, Word word) {
        if (isLiteral) {
            return wanted.isDenied() == word.isDenied() && !isOpposed(wanted, word);
        }
        boolean isOpposed = isOpposed(wanted, word);
        if (wanted.isDenied() && !word.isDenied()) {
            return false;
        }
        return (wanted.isNegative() ^ isOpposed) == word.isNegative()
                && !(isOpposed && (word.isDenied() || wanted.isDenied())) // what is not fast need not be slow
                && (!word.isDenied() || wanted.isDenied() == wanted.isNegative() || word.isNear())
                && (!wanted.isRaised() || word.isRaised());
    }

    private static boolean isOpposed(Word wanted, Word word) {
        return shared(wanted, word).isPresent()
                && wanted.sense().orElseThrow().isOpposed()
                        != word.sense().orElseThrow().isOpposed();
    }

    private static Optional<Grammar.Sense> shared(Word wanted, Word word) {
        return word.sense()
                .filter(sense ->
                        wanted.sense().isPresent() && wanted.sense().get().number() == sense.number());
    }

    private static boolean names(Word wanted, Word word) {
        return shared(wanted, word).isPresent()
                || (Character.isDigit(wanted.form().charAt(0))
                        ? word.form().equals(wanted.form())
                        : begins(word, wanted.form()));
    }

    /** Tests whether a word begins with a stem, in which one letter may be mistyped. */
    static boolean begins(Word word, String stem) {
        return word.form().startsWith(stem)
                || (stem.length() >= TYPO_LENGTH
                        && word.role().isEmpty()
                        && word.sense().isEmpty()
                        && word.form().charAt(0) == stem.charAt(0)
                        && isMistyped(word.form(), stem));
    }

    /** Tests whether one letter of a beginning of the word is missing, added or other, or two are exchanged. */
    private static boolean isMistyped(String word, String stem) {
        int same = 0;
        while (same < Math.min(word.length(), stem.length()) && word.charAt(same) == stem.charAt(same)) {
            same++;
        }
        String rest = stem.substring(same);
        return rest.length() > 1 // a word that differs only in the last letter has another ending
                && ((stem.length() > TYPO_LENGTH && word.startsWith(rest.substring(1), same))
                        || word.startsWith(rest.substring(1), same + 1)
                        || word.startsWith(rest, same + 1)
                        || word.startsWith("" + rest.charAt(1) + rest.charAt(0) + rest.substring(2), same));
    }
}
