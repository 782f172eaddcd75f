package descenso.quiz;

import descenso.optim.OptimizerKind;
import descenso.phrases.Grammar;
import descenso.phrases.Language;
import descenso.quiz.AnswerText.Clause;
import descenso.quiz.AnswerText.ClauseKind;
import descenso.quiz.AnswerText.Word;
import descenso.quiz.IdeaSign.Finding;
import descenso.quiz.IdeaSign.Match;
import descenso.quiz.SampleAnswers.Likeness;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reading of a written answer by the tutor. It is a guess from the signs of ideas and beliefs, clause by clause: the
 * learner decides.
 *
 * @param ideas the indices of the ideas that the answer seems to hold, 0-based
 * @param denied clauses that seem to deny an idea that the answer does not hold otherwise, by the idea's index
 * @param weak clauses that may hold an idea of which there is no better evidence, by the idea's index
 * @param beliefs clauses that seem to hold a wrong belief, by the belief's index, 0-based
 * @param unread sentences in which nothing is recognised
 */
public record AnswerReading(
        Set<Integer> ideas,
        Map<Integer, String> denied,
        Map<Integer, String> weak,
        Map<Integer, String> beliefs,
        List<String> unread) {

    /** Minimum number of words of a clause that is worth asking about. */
    private static final int LEAST_WORDS = 3;

    /** Maximum number of words of a sentence that is a note: there, one word says enough. */
    private static final int SHORT = 5;

    /** Number of clauses on each side in which the cause or the subject of a clause may stand. */
    private static final int NEAR = 3;

    /** Number of longer signs of an idea from which on one word is little evidence: the author has said it better. */
    private static final int MANY_SIGNS = 5;

    /** Minimum sum of the evidence for a right answer: its likeness to right samples, and the next three. */
    private static final double ENOUGH = 0.175;

    /** Evidence of the sign of an idea. */
    private static final double HELD = 0.2;

    /** Evidence of a clause that may hold an idea. */
    private static final double HINTED = 0.1;

    /** Evidence of a clause that denies an idea or holds a wrong belief. */
    private static final double DOUBTED = -0.3;

    private static final List<String> METHODS =
            Stream.of(OptimizerKind.values()).map(OptimizerKind::key).toList();

    public AnswerReading {
        ideas = Set.copyOf(ideas);
        denied = Collections.unmodifiableMap(new TreeMap<>(denied));
        weak = Collections.unmodifiableMap(new TreeMap<>(weak));
        beliefs = Collections.unmodifiableMap(new TreeMap<>(beliefs));
        unread = List.copyOf(unread);
    }

    /** Returns the reading of no text. */
    public static AnswerReading nothing() {
        return new AnswerReading(Set.of(), Map.of(), Map.of(), Map.of(), List.of());
    }

    /** Returns the reading of a learner who does not deny what the tutor has read as denied. */
    public AnswerReading affirming() {
        Set<Integer> all = new TreeSet<>(ideas);
        all.addAll(denied.keySet());
        return new AnswerReading(all, Map.of(), weak, beliefs, unread);
    }

    /**
     * Returns the reading of a learner who does not mean the wrong beliefs that the tutor has read. Ideas beside them
     * count.
     */
    public AnswerReading disbelieving() {
        Set<Integer> all = new TreeSet<>(ideas);
        Map<Integer, String> still = new TreeMap<>(weak);
        weak.forEach((idea, quote) -> {
            if (beliefs.containsValue(quote)) {
                all.add(idea);
                still.remove(idea);
            }
        });
        return new AnswerReading(all, denied, still, Map.of(), unread);
    }

    /**
     * Reads an answer in a language. Where the question itself is negated, an answer that negates the same only agrees
     * with it, and no negation counts as a doubt. The samples are a second witness: an idea is only held weakly in an
     * answer that is like wrong samples, and the likest idea is held by an answer that is like right ones.
     */
    public static AnswerReading of(
            String answer,
            String ask,
            List<KeyIdea> ideas,
            List<KeyIdea> beliefs,
            SampleAnswers samples,
            Language language) {
        Grammar grammar = Grammar.of(language);
        List<Word> agreed = AnswerText.of(ask, grammar).negated();
        List<Clause> clauses = AnswerText.of(answer, grammar).clauses();
        List<String> subjects = Stream.concat(
                        Stream.concat(ideas.stream(), beliefs.stream()).flatMap(idea -> idea.subjects().stream()),
                        METHODS.stream())
                .distinct()
                .toList();
        Findings findings = new Findings(clauses, subjects, false);
        Findings agreeing = new Findings(AnswerText.of(answer, grammar, agreed).clauses(), subjects, !agreed.isEmpty());
        List<List<Finding>> ofIdeas = ideas.stream()
                .map(idea -> best(findings.of(idea, true), agreeing.of(idea, true)))
                .toList();
        List<List<Finding>> ofBeliefs = beliefs.stream()
                .map(each -> stated(clauses, findings.of(each, false), ofIdeas))
                .toList();
        List<List<Finding>> inOneClause =
                ideas.stream().map(idea -> findings.of(idea, false)).toList();
        List<List<Finding>> accused =
                ofBeliefs.stream().map(each -> unsupported(each, inOneClause)).toList();
        Set<Integer> believed = sentences(clauses, ofBeliefs, Finding.AFFIRMED);
        Set<Integer> wrong = new HashSet<>(believed);
        wrong.addAll(sentences(clauses, ofIdeas, Finding.MISATTRIBUTED));
        Map<Integer, String> held = quotes(clauses, ofIdeas, Set.of(Finding.AFFIRMED), wrong);
        Map<Integer, String> weak = quotes(clauses, ofIdeas, Set.of(Finding.WEAK, Finding.AFFIRMED), Set.of());
        weak.keySet().removeAll(held.keySet());
        Map<Integer, String> denied = held.isEmpty() && agreed.isEmpty()
                ? quotes(clauses, ofIdeas, Set.of(Finding.DENIED), undoubted(clauses, believed))
                : Map.of();
        weak.keySet().removeAll(denied.keySet());
        return new AnswerReading(
                        held.keySet(),
                        denied,
                        weak,
                        quotes(clauses, accused, Set.of(Finding.AFFIRMED), Set.of()),
                        unread(
                                clauses,
                                Stream.concat(ofIdeas.stream(), ofBeliefs.stream())
                                        .toList(),
                                wrong))
                .weighed(samples.likeness(answer), held, clauses.stream().anyMatch(Clause::isDenied));
    }

    /**
     * Returns the reading with the evidence of samples. A right answer is not doubted, and a wrong one holds no idea
     * for sure.
     *
     * @param quotes the clauses that hold the ideas, by the idea's index
     * @param isDenied whether a sentence is denied as a whole: then samples that affirm the same prove nothing
     */
    private AnswerReading weighed(Optional<Likeness> likeness, Map<Integer, String> quotes, boolean isDenied) {
        if (likeness.isEmpty()) {
            return this;
        }
        double signs = !ideas.isEmpty() ? HELD : !weak.isEmpty() ? HINTED : 0;
        double doubts = denied.isEmpty() && beliefs.isEmpty() ? 0 : DOUBTED;
        Map<Integer, String> still = new TreeMap<>(weak);
        if (likeness.get().rightness() + signs + doubts <= ENOUGH) {
            still.putAll(quotes);
            return new AnswerReading(Set.of(), denied, still, beliefs, unread);
        }
        if (isDenied) {
            return this;
        }
        if (!ideas.isEmpty()) {
            return new AnswerReading(ideas, Map.of(), weak, Map.of(), unread);
        }
        List<Double> likest = likeness.get().ideas();
        int idea = IntStream.range(0, likest.size())
                .boxed()
                .filter(each -> weak.isEmpty() || weak.containsKey(each))
                .max(Comparator.comparing(likest::get))
                .orElseThrow();
        still.remove(idea);
        return new AnswerReading(Set.of(idea), Map.of(), still, Map.of(), signs == 0 ? List.of() : unread);
    }

    private static List<Finding> best(List<Finding> one, List<Finding> other) {
        return IntStream.range(0, one.size())
                .mapToObj(i -> one.get(i).or(other.get(i)))
                .toList();
    }

    /**
     * Returns what clauses say about a belief. One that only denies is stated unless another sentence holds an idea.
     */
    private static List<Finding> stated(List<Clause> clauses, List<Finding> belief, List<List<Finding>> ideas) {
        Set<Integer> right = sentences(clauses, ideas, Finding.AFFIRMED);
        return IntStream.range(0, belief.size())
                .mapToObj(i -> belief.get(i) != Finding.WEAK
                        ? belief.get(i)
                        : right.stream()
                                        .allMatch(sentence ->
                                                sentence == clauses.get(i).sentence())
                                ? Finding.AFFIRMED
                                : Finding.TURNED)
                .toList();
    }

    /** Returns what clauses say about a belief, where they hold no idea: no belief is read into a right clause. */
    private static List<Finding> unsupported(List<Finding> belief, List<List<Finding>> ideas) {
        return IntStream.range(0, belief.size())
                .mapToObj(i -> ideas.stream().anyMatch(each -> each.get(i) == Finding.AFFIRMED)
                        ? Finding.TURNED
                        : belief.get(i))
                .toList();
    }

    /** Returns the sentences in which a negation is no plain denial: those with a condition or a limit, and others. */
    private static Set<Integer> undoubted(List<Clause> clauses, Set<Integer> others) {
        Set<Integer> sentences = new HashSet<>(others);
        clauses.stream()
                .filter(clause -> clause.isLimited() || clause.kind() == ClauseKind.CONDITION)
                .forEach(clause -> sentences.add(clause.sentence()));
        return sentences;
    }

    /** Returns the numbers of the sentences with a finding. */
    private static Set<Integer> sentences(List<Clause> clauses, List<List<Finding>> all, Finding wanted) {
        return IntStream.range(0, clauses.size())
                .filter(i -> all.stream().anyMatch(findings -> findings.get(i) == wanted))
                .mapToObj(i -> clauses.get(i).sentence())
                .collect(Collectors.toSet());
    }

    /** Returns the first clause of each idea with a finding, outside of some sentences. */
    private static Map<Integer, String> quotes(
            List<Clause> clauses, List<List<Finding>> findings, Set<Finding> wanted, Set<Integer> except) {
        Map<Integer, String> quotes = new LinkedHashMap<>();
        for (int idea = 0; idea < findings.size(); idea++) {
            for (int i = 0; i < clauses.size(); i++) {
                if (wanted.contains(findings.get(idea).get(i))
                        && !except.contains(clauses.get(i).sentence())) {
                    quotes.putIfAbsent(idea, clauses.get(i).quote());
                }
            }
        }
        return quotes;
    }

    /** Returns the quotes in which no clause says anything. */
    private static List<String> unread(List<Clause> clauses, List<List<Finding>> findings, Set<Integer> except) {
        Map<String, Integer> words = new LinkedHashMap<>();
        Set<String> read = new HashSet<>();
        for (int i = 0; i < clauses.size(); i++) {
            int place = i;
            Clause clause = clauses.get(i);
            words.merge(clause.quote(), clause.words().size(), Integer::sum);
            if (except.contains(clause.sentence())
                    || findings.stream().anyMatch(each -> each.get(place) != Finding.ABSENT)) {
                read.add(clause.quote());
            }
        }
        return words.entrySet().stream()
                .filter(each -> each.getValue() >= LEAST_WORDS && !read.contains(each.getKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Finds ideas in clauses. */
    private record Findings(List<Clause> clauses, List<String> subjects, boolean isAgreeing) {

        /** Returns what each clause, perhaps with the one after it, says about an idea. */
        List<Finding> of(KeyIdea idea, boolean isWide) {
            List<IdeaSign> signs = idea.signs();
            List<Finding> findings = new ArrayList<>();
            for (int i = 0; i < clauses.size(); i++) {
                Clause clause = clauses.get(i);
                Finding best = Finding.ABSENT;
                for (IdeaSign sign : signs) {
                    Finding finding = sign.isRelation() ? ofRelation(sign, i, idea) : ofWords(sign, i, idea, isWide);
                    boolean isWeak = isWide ? isWeak(sign, signs, i) : sign.isNegative();
                    best = best.or(
                            finding == Finding.AFFIRMED
                                    ? isWeak ? Finding.WEAK : finding
                                    : isWide || finding != Finding.WEAK ? finding : Finding.TURNED);
                }
                if (best.compareTo(Finding.WEAK) >= 0 && clause.isDenied()) {
                    best = Finding.DENIED;
                }
                findings.add(isWide ? ofIdea(best, i) : ofBelief(best, idea, clause));
            }
            return findings;
        }

        /** Returns a finding of an idea; only a weak one where what is said, or denied, holds under a condition. */
        private Finding ofIdea(Finding best, int clause) {
            Clause said = clauses.get(clause);
            boolean isMaybe = best == Finding.DENIED
                    ? said.isLimited() || isCondition(said)
                    : best == Finding.AFFIRMED && isCondition(said) && !isAgreeing && isAfterDenial(clause);
            return isMaybe ? Finding.WEAK : best;
        }

        private Finding ofBelief(Finding best, KeyIdea belief, Clause clause) {
            return best.compareTo(Finding.WEAK) >= 0 && !isAsserted(belief, clause) ? Finding.TURNED : best;
        }

        /** Tests whether a clause goes on with a main clause that denies something, as in "it does not help when". */
        private boolean isAfterDenial(int clause) {
            return clause > 0
                    && clauses.get(clause - 1).sentence() == clauses.get(clause).sentence()
                    && clauses.get(clause - 1).kind() == ClauseKind.MAIN
                    && !clauses.get(clause - 1).isLimited()
                    && clauses.get(clause - 1).words().stream().anyMatch(Word::isNear);
        }

        private static boolean isCondition(Clause clause) {
            return clause.kind() == ClauseKind.CONDITION;
        }

        /**
         * Tests whether a belief in a clause is said. A condition says it of its main clause: of the subject of the
         * belief, and of no other method. Without a main clause, it answers the question.
         */
        private boolean isAsserted(KeyIdea belief, Clause clause) {
            List<Word> main = clauses.stream()
                    .filter(each -> each.sentence() == clause.sentence() && each.kind() == ClauseKind.MAIN)
                    .flatMap(each -> each.words().stream())
                    .toList();
            return !clause.isLimited()
                    && (!isCondition(clause)
                            || main.isEmpty()
                            || (main.stream().anyMatch(word -> isOneOf(word, belief.subjects()))
                                    && main.stream()
                                            .noneMatch(word ->
                                                    isOneOf(word, METHODS) && !isOneOf(word, belief.subjects()))));
        }

        /** Tests whether the sentence of a clause is a note of a few words without a negation. */
        private boolean isNote(Clause clause) {
            List<Clause> all = clauses.stream()
                    .filter(each -> each.sentence() == clause.sentence())
                    .toList();
            return all.stream().mapToInt(each -> each.words().size()).sum() <= SHORT
                    && all.stream()
                            .noneMatch(each ->
                                    each.isDenied() || each.words().stream().anyMatch(Word::isDenied));
        }

        /**
         * Tests whether a sign in a clause says little: one word of an idea with many longer signs, or in a clause that
         * denies something and perhaps this.
         */
        private boolean isWeak(IdeaSign sign, List<IdeaSign> signs, int clause) {
            return (sign.isOneWord()
                            && !sign.isPhraseIn(clauses.get(clause))
                            && !isNote(clauses.get(clause))
                            && !sign.isDenialIn(clauses.get(clause))
                            && signs.stream().filter(each -> !each.isOneWord()).count() >= MANY_SIGNS)
                    || (!sign.isNegative()
                            && !sign.isOneWord()
                            && clauses.get(clause).words().stream().anyMatch(Word::isDenied));
        }

        private Finding ofWords(IdeaSign sign, int clause, KeyIdea idea, boolean isWide) {
            Match match = sign.in(clauses.get(clause));
            boolean isFurther = match.finding() == Finding.ABSENT && sign.isFree() && isWide;
            Clause said = isFurther ? withNext(clause) : clauses.get(clause);
            Match found = isFurther ? sign.in(said) : match;
            Finding finding = found.finding() != Finding.AFFIRMED || isBetween(idea, said, found)
                    ? found.finding()
                    : attributed(idea, clause, found.first());
            return isFurther && finding != Finding.AFFIRMED ? Finding.ABSENT : finding;
        }

        /** Tests whether a method of an idea stands between the words of a sign: "SGD pays κ, momentum its root". */
        private static boolean isBetween(KeyIdea idea, Clause clause, Match match) {
            return clause.words().subList(match.first(), match.last() + 1).stream()
                    .anyMatch(word -> isOneOf(word, METHODS) && isOneOf(word, idea.subjects()));
        }

        /** Returns a clause with the one after it, if they belong to one sentence. */
        private Clause withNext(int clause) {
            Clause first = clauses.get(clause);
            return clause + 1 == clauses.size() || clauses.get(clause + 1).sentence() != first.sentence()
                    ? first
                    : first.with(Stream.concat(first.words().stream(), clauses.get(clause + 1).words().stream())
                            .toList());
        }

        /** Returns what a sentence says about a relation, in its clause with the effect. */
        private Finding ofRelation(IdeaSign sign, int clause, KeyIdea idea) {
            if (new IdeaSign(sign.effect(), List.of(), false, false)
                            .in(clauses.get(clause))
                            .finding()
                    == Finding.ABSENT) {
                return Finding.ABSENT;
            }
            int sentence = clauses.get(clause).sentence();
            Finding finding = sign.in(
                    clauses.subList(Math.max(0, clause - NEAR), Math.min(clauses.size(), clause + NEAR + 1)).stream()
                            .filter(each -> each.sentence() == sentence)
                            .toList());
            return finding == Finding.AFFIRMED ? attributed(idea, clause, 0) : finding;
        }

        /** Returns whether an affirmed idea is affirmed of its own subject, another method, or another subject. */
        private Finding attributed(KeyIdea idea, int clause, int place) {
            Optional<Word> subject = subject(clause, place, NEAR);
            if (idea.subjects().isEmpty() || subject.isEmpty() || isOneOf(subject.get(), idea.subjects())) {
                return Finding.AFFIRMED;
            }
            return isOneOf(subject.get(), METHODS) ? Finding.MISATTRIBUTED : Finding.TURNED;
        }

        /**
         * Returns the subject nearest to a word: before it, after it, or in a clause before in its sentence. In one
         * clause, a method is more of a subject than anything else.
         */
        private Optional<Word> subject(int clause, int place, int near) {
            List<Word> words = clauses.get(clause).words();
            int middle = Math.min(place + 1, words.size());
            List<Word> outwards = new ArrayList<>(words.subList(0, middle));
            Collections.reverse(outwards);
            outwards.addAll(words.subList(middle, words.size()));
            Optional<Word> nearest = outwards.stream()
                    .filter(word -> isOneOf(word, METHODS))
                    .findFirst()
                    .or(() -> outwards.stream()
                            .filter(word -> isOneOf(word, subjects))
                            .findFirst());
            boolean isFirst = clause == 0
                    || near == 0
                    || clauses.get(clause - 1).sentence() != clauses.get(clause).sentence();
            return nearest.isPresent() || isFirst
                    ? nearest
                    : subject(clause - 1, clauses.get(clause - 1).words().size() - 1, near - 1);
        }

        private static boolean isOneOf(Word word, List<String> stems) {
            return stems.stream().anyMatch(stem -> IdeaSign.begins(word, stem));
        }
    }
}
