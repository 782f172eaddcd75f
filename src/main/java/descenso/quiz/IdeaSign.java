package descenso.quiz;

import descenso.phrases.Grammar;
import descenso.phrases.Language;
import descenso.phrases.TextFolding;
import descenso.quiz.AnswerText.Clause;
import descenso.quiz.AnswerText.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A sign of an idea: near words of a clause in this order, each in the direction that the sign gives it. Or a relation
 * of a cause and an effect, {@code cause > effect}, which a text also states when it turns both round.
 *
 * @param words the words; of a relation, those of the cause
 * @param effect the words of the effect; empty if the sign is no relation
 * @param isLiteral whether words count that raise and lower, as in {@code =too little data}; then only a negation
 *     denies
 * @param isFree whether the words may stand in any order and further apart, as in {@code ~noise average}
 */
public record IdeaSign(List<Slot> words, List<Slot> effect, boolean isLiteral, boolean isFree) {

    /** Finding of a sign in a text. */
    enum Finding {
        ABSENT,
        /** Named in another direction, without a negation. */
        TURNED,
        /** Negated in its own clause. */
        DENIED,
        /** Affirmed of another method. */
        MISATTRIBUTED,
        /** Affirmed with little evidence: by a sign of one word, or in a clause that denies something else. */
        WEAK,
        AFFIRMED;

        Finding or(Finding other) {
            return compareTo(other) >= 0 ? this : other;
        }
    }

    /** A finding, and the 0-based places of its first and its last word in its clause. */
    record Match(Finding finding, int first, int last) {

        static final Match NONE = new Match(Finding.ABSENT, 0, 0);

        Match or(Match other) {
            return finding.compareTo(other.finding) >= 0 ? this : other;
        }
    }

    /** A place of a sign, with the words of which one must stand there, as in {@code small/tiny}. */
    record Slot(List<Word> alternatives) {

        Slot {
            alternatives = List.copyOf(alternatives);
        }

        /** Returns the alternative that names the same as a word of a text. */
        Optional<Word> naming(Word word) {
            for (Word each : alternatives) { // no stream: this is the innermost loop of the reading
                if (IdeaSign.names(each, word)) {
                    return Optional.of(each);
                }
            }
            return Optional.empty();
        }

        boolean names(Word word) {
            return naming(word).isPresent();
        }

        private Word first() {
            return alternatives.get(0);
        }

        private boolean hasDirection() {
            return alternatives.stream().anyMatch(Word::isDirection);
        }

        private boolean hasSense() {
            return alternatives.stream().anyMatch(each -> each.sense().isPresent());
        }
    }

    private static final String RELATION = ">";
    private static final String LITERAL = "=";
    private static final String FREE = "~";
    private static final String ALTERNATIVE = "/";

    /** Maximum number of words between two neighbours of a sign. */
    private static final int GAP = 3;

    /** Maximum number of words between two words of a sign in any order; more would be another statement. */
    private static final int FREE_GAP = 7;

    public IdeaSign {
        words = List.copyOf(words);
        effect = List.copyOf(effect);
    }

    /**
     * Parses a sign: beginnings of words or numbers, separated by spaces. Empty if there is no word to look for, or if
     * a relation lacks a side.
     */
    public static Optional<IdeaSign> of(String text, Language language) {
        IdeaSign sign = of(text, Grammar.of(language));
        boolean isWhole = !text.contains(RELATION) || sign.isRelation();
        return sign.words.isEmpty() || !isWhole ? Optional.empty() : Optional.of(sign);
    }

    private static IdeaSign of(String text, Grammar grammar) {
        boolean isFree = text.startsWith(FREE);
        boolean isLiteral = text.startsWith(LITERAL);
        String[] sides = text.split(RELATION, 2);
        List<Slot> slots = slots(sides[0], isLiteral || isFree, grammar);
        return new IdeaSign(
                slots,
                sides.length == 1 ? List.of() : slots(sides[1], isLiteral, grammar),
                isLiteral || (isFree && slots.stream().anyMatch(Slot::hasDirection)),
                isFree);
    }

    /**
     * Returns the places of a sign. An alternative has the direction that the words around it give to the first one;
     * one that names nothing is ignored. There are none if a first one is not one word.
     */
    private static List<Slot> slots(String text, boolean isWhole, Grammar grammar) {
        List<List<String>> parts = Arrays.stream(text.split("[\\s~=]+", -1))
                .map(part -> spoken(List.of(part.replace('_', ' ').split(ALTERNATIVE, -1)), grammar))
                .toList();
        List<Word> words = words(parts.stream().map(part -> part.get(0)).toList(), isWhole, grammar);
        if (parts.stream().allMatch(part -> part.size() == 1)) {
            return words.stream().map(word -> new Slot(List.of(word))).toList();
        }
        List<Slot> slots = new ArrayList<>();
        for (List<String> part : parts) {
            int next = slots.size();
            if (next < words.size() && words.get(next).form().equals(form(part.get(0)))) {
                slots.add(slot(words.get(next), part.subList(1, part.size()), grammar));
            }
        }
        return slots.size() == words.size() ? slots : List.of();
    }

    /** Returns a word or a number as the reading of a text gives it. */
    private static String form(String word) {
        String folded = TextFolding.fold(word);
        return !folded.isEmpty() && Character.isDigit(folded.charAt(0)) ? folded.replace(',', '.') : folded;
    }

    /** Returns the alternatives of a place from the first one on that names something; all if none does. */
    private static List<String> spoken(List<String> alternatives, Grammar grammar) {
        return IntStream.range(0, alternatives.size())
                .filter(i -> !isSilent(form(alternatives.get(i)), grammar))
                .mapToObj(i -> alternatives.subList(i, alternatives.size()))
                .findFirst()
                .orElse(alternatives);
    }

    private static boolean isSilent(String form, Grammar grammar) {
        return form.isEmpty()
                || grammar.role(form).filter(Grammar.Role::isSilent).isPresent();
    }

    private static Slot slot(Word first, List<String> others, Grammar grammar) {
        List<Word> alternatives = new ArrayList<>(List.of(first));
        for (String other : others) {
            String form = form(other);
            if (!isSilent(form, grammar)) {
                alternatives.add(first.as(form, grammar));
            }
        }
        return new Slot(alternatives);
    }

    /** Returns the words of a sign without those that only give a direction, unless there are no others. */
    private static List<Word> words(List<String> parts, boolean isWhole, Grammar grammar) {
        List<Word> all = AnswerText.of(String.join(" ", parts), grammar).clauses().stream()
                .flatMap(clause -> clause.words().stream())
                .toList();
        List<Word> named = all.stream().filter(word -> !word.isDirection()).toList();
        return named.isEmpty() || isWhole ? all : named;
    }

    boolean isRelation() {
        return !effect.isEmpty();
    }

    /** Returns what a clause says about this sign, which is no relation. */
    Match in(Clause clause) {
        Match best = Match.NONE;
        for (int place = 0; place < clause.words().size() && !words.isEmpty(); place++) {
            Optional<Word> first = words.get(0).naming(clause.words().get(place));
            if (first.isPresent()) {
                best = best.or(from(
                        clause.words(),
                        place,
                        isDirected(first.get(), clause.words().get(place))));
            }
        }
        return best;
    }

    private Match from(List<Word> clause, int first, boolean isFirstAffirmed) {
        boolean isAffirmed = isFirstAffirmed;
        boolean isDenied = clause.get(first).isDenied();
        boolean isSubject = clause.get(first).isSubject();
        boolean isOpposite = clause.get(first).isDenied()
                && isOpposed(words.get(0).naming(clause.get(first)).orElseThrow(), clause.get(first));
        int last = first;
        for (Slot wanted : words.subList(1, words.size())) {
            int found = isFree ? around(wanted, clause, first) : near(wanted, clause, last, isLiteral);
            if (found < 0) {
                return Match.NONE;
            }
            Word naming = wanted.naming(clause.get(found)).orElseThrow();
            isAffirmed &= isDirected(naming, clause.get(found));
            isDenied |= clause.get(found).isDenied();
            isOpposite |= clause.get(found).isDenied() && isOpposed(naming, clause.get(found));
            boolean isOther = clause.get(found).isSubject();
            isSubject = isFree ? isSubject || isOther : isSubject && isOther;
            last = Math.max(last, found);
        }
        boolean isHeld = isAffirmed && (!isSubject || isNegative());
        Finding other = !isDenied || isNegative() ? Finding.TURNED : isOpposite ? Finding.WEAK : Finding.DENIED;
        return new Match(isHeld ? Finding.AFFIRMED : other, first, last);
    }

    /** Tests whether the sign is one word, which says little, and no phrase. */
    boolean isOneWord() {
        return words.size() == 1
                && effect.isEmpty()
                && words.get(0).alternatives().stream()
                        .allMatch(each -> each.form().indexOf(' ') < 0);
    }

    /** Tests whether a clause says this sign of one word by a phrase of the same meaning, as "pass the minimum". */
    boolean isPhraseIn(Clause clause) {
        return clause.words().stream()
                .anyMatch(word -> word.form().indexOf(' ') > 0 && words.get(0).names(word));
    }

    /** Tests whether the sign is the denial of a word, and that word is what a clause denies first. */
    boolean isDenialIn(Clause clause) {
        return isNegative()
                && clause.words().stream()
                        .anyMatch(word -> word.isNear() && words.get(0).names(word));
    }

    boolean isNegative() {
        return words.stream().anyMatch(slot -> slot.first().isDenied());
    }

    /**
     * Returns the place of a word near another; −1 if it is not there. Only a word with an opposite may stand before.
     */
    private static int near(Slot wanted, List<Word> clause, int place, boolean isOrdered) {
        int lowest = wanted.hasSense() && !isOrdered ? place - 1 - GAP : place + 1;
        for (int i = place + 1; i <= place + 1 + GAP && i < clause.size(); i++) {
            if (wanted.names(clause.get(i))) {
                return i;
            }
        }
        for (int i = place - 1; i >= Math.max(0, lowest); i--) {
            if (clause.get(i).phrase() == clause.get(place).phrase() && wanted.names(clause.get(i))) {
                return i;
            }
        }
        return -1;
    }

    /** Returns the nearest place of a word around another; −1 if it is not there. */
    private static int around(Slot wanted, List<Word> clause, int place) {
        for (int distance = 1; distance <= 1 + FREE_GAP; distance++) {
            for (int i : new int[] {place + distance, place - distance}) {
                if (i >= 0 && i < clause.size() && wanted.names(clause.get(i))) {
                    return i;
                }
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
                : causes.stream().anyMatch(effects::contains) ? Finding.AFFIRMED : Finding.TURNED;
    }

    /** Returns, for each place where a sentence names all words of a side, whether it turns their direction round. */
    private static List<Boolean> turns(List<Slot> side, List<Clause> sentence, boolean isCause) {
        List<Boolean> turns = new ArrayList<>();
        List<Slot> named = side.stream()
                .filter(slot -> side.size() == 1 || slot.first().role().isEmpty())
                .toList();
        for (Clause clause : sentence) {
            for (Word word : clause.words()) {
                Optional<Word> found =
                        named.isEmpty() ? Optional.empty() : named.get(0).naming(word);
                if (found.isPresent()
                        && ((!isCause && !isExplicit(found.get())) || isExplicit(word))
                        && named.stream()
                                .allMatch(each -> clause.words().stream().anyMatch(each::names))) {
                    turns.add(isUpward(found.get(), found.get()) != isUpward(found.get(), word));
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
            boolean isDenied = word.isDenied() && (!wanted.isDenied() || word.isNegative()); // not "does not stop"
            return (wanted.isDenied() == isDenied || (wanted.isDenied() && word.isSubject()))
                    && !isOpposed(wanted, word);
        }
        boolean isOpposed = isOpposed(wanted, word);
        if (wanted.isDenied() && !word.isDenied()) {
            return isFree && word.isSubject() && !isOpposed;
        }
        return (wanted.isNegative() ^ isOpposed) == word.isNegative()
                && !(isOpposed && (word.isDenied() || wanted.isDenied())) // what is not fast need not be slow
                && (!word.isDenied() || wanted.isDenied() == wanted.isNegative() || word.isNear())
                && (!wanted.isRaised() || word.isRaised());
    }

    private static boolean isOpposed(Word wanted, Word word) {
        return isShared(wanted, word)
                && wanted.sense().orElseThrow().isOpposed()
                        != word.sense().orElseThrow().isOpposed();
    }

    private static boolean isShared(Word wanted, Word word) {
        return wanted.sense().isPresent()
                && word.sense().isPresent()
                && wanted.sense().get().number() == word.sense().get().number();
    }

    private static boolean names(Word wanted, Word word) {
        return isShared(wanted, word)
                || (Character.isDigit(wanted.form().charAt(0))
                        ? word.form().equals(wanted.form())
                        : begins(word, wanted.form()));
    }

    /** Tests whether a word begins with a stem, in which one letter may be mistyped. */
    static boolean begins(Word word, String stem) {
        return word.form().startsWith(stem)
                || (word.role().isEmpty() && word.sense().isEmpty() && TextFolding.beginsMistyped(word.form(), stem));
    }
}
