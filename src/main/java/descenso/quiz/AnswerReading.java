package descenso.quiz;

import descenso.optim.OptimizerKind;
import descenso.phrases.Grammar;
import descenso.phrases.Language;
import descenso.quiz.AnswerText.Clause;
import descenso.quiz.AnswerText.Word;
import descenso.quiz.IdeaSign.Finding;
import descenso.quiz.IdeaSign.Match;
import java.util.ArrayList;
import java.util.Collections;
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
 * @param silenced the indices of further ideas, which sentences with a wrong belief hold: they do not count beside it
 * @param unread clauses in which nothing is recognised
 */
public record AnswerReading(
        Set<Integer> ideas,
        Map<Integer, String> denied,
        Map<Integer, String> weak,
        Map<Integer, String> beliefs,
        Set<Integer> silenced,
        List<String> unread) {

    /** Minimum number of words of a clause that is worth asking about. */
    private static final int LEAST_WORDS = 3;

    /** Number of clauses on each side in which the cause or the subject of a clause may stand. */
    private static final int NEAR = 3;

    /** Number of longer signs of an idea from which on one word is little evidence: the author has said it better. */
    private static final int MANY_SIGNS = 5;

    private static final List<String> METHODS =
            Stream.of(OptimizerKind.values()).map(OptimizerKind::key).toList();

    public AnswerReading {
        ideas = Set.copyOf(ideas);
        denied = Collections.unmodifiableMap(new TreeMap<>(denied));
        weak = Collections.unmodifiableMap(new TreeMap<>(weak));
        beliefs = Collections.unmodifiableMap(new TreeMap<>(beliefs));
        silenced = Set.copyOf(silenced);
        unread = List.copyOf(unread);
    }

    /** Returns the reading of no text. */
    public static AnswerReading nothing() {
        return new AnswerReading(Set.of(), Map.of(), Map.of(), Map.of(), Set.of(), List.of());
    }

    /** Returns the reading of a learner who does not deny what the tutor has read as denied. */
    public AnswerReading affirming() {
        return new AnswerReading(with(denied.keySet()), Map.of(), weak, beliefs, silenced, unread);
    }

    /** Returns the reading of a learner who does not mean the wrong beliefs that the tutor has read. */
    public AnswerReading disbelieving() {
        Map<Integer, String> still = new TreeMap<>(denied);
        still.keySet().removeAll(silenced);
        return new AnswerReading(with(silenced), still, weak, Map.of(), Set.of(), unread);
    }

    private Set<Integer> with(Set<Integer> others) {
        Set<Integer> all = new TreeSet<>(ideas);
        all.addAll(others);
        return all;
    }

    /** Reads an answer in a language. */
    public static AnswerReading of(String answer, List<KeyIdea> ideas, List<KeyIdea> beliefs, Language language) {
        Grammar grammar = Grammar.of(language);
        List<Clause> clauses = AnswerText.of(answer, grammar).clauses();
        List<String> subjects = Stream.concat(
                        Stream.concat(ideas.stream(), beliefs.stream()).flatMap(idea -> idea.subjects().stream()),
                        METHODS.stream())
                .distinct()
                .toList();
        Findings findings = new Findings(clauses, subjects, grammar);
        List<List<Finding>> ofBeliefs =
                beliefs.stream().map(each -> findings.of(each, false)).toList();
        List<List<Finding>> ofIdeas =
                ideas.stream().map(each -> findings.of(each, true)).toList();
        Set<Integer> believed = sentences(clauses, ofBeliefs, Finding.AFFIRMED);
        Set<Integer> wrong = new HashSet<>(believed);
        wrong.addAll(sentences(clauses, ofIdeas, Finding.MISATTRIBUTED));
        Map<Integer, String> held = quotes(clauses, ofIdeas, Set.of(Finding.AFFIRMED), wrong);
        Map<Integer, String> denied = quotes(clauses, ofIdeas, Set.of(Finding.DENIED, Finding.MISATTRIBUTED), believed);
        denied.keySet().removeAll(held.keySet());
        Map<Integer, String> weak = quotes(clauses, ofIdeas, Set.of(Finding.WEAK), wrong);
        weak.keySet().removeAll(held.keySet());
        denied.keySet().removeAll(weak.keySet());
        Map<Integer, String> silenced = quotes(clauses, ofIdeas, Set.of(Finding.AFFIRMED), Set.of());
        silenced.keySet().removeAll(held.keySet());
        return new AnswerReading(
                held.keySet(),
                denied,
                weak,
                quotes(clauses, ofBeliefs, Set.of(Finding.AFFIRMED), Set.of()),
                believed.isEmpty() ? Set.of() : silenced.keySet(),
                unread(
                        clauses,
                        Stream.concat(ofIdeas.stream(), ofBeliefs.stream()).toList(),
                        wrong));
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

    private static List<String> unread(List<Clause> clauses, List<List<Finding>> findings, Set<Integer> except) {
        List<String> unread = new ArrayList<>();
        for (int i = 0; i < clauses.size(); i++) {
            int place = i;
            if (clauses.get(i).words().size() >= LEAST_WORDS
                    && !except.contains(clauses.get(i).sentence())
                    && findings.stream().allMatch(each -> each.get(place) == Finding.ABSENT)) {
                unread.add(clauses.get(i).quote());
            }
        }
        return unread;
    }

    /** Finds ideas in clauses. */
    private record Findings(List<Clause> clauses, List<String> subjects, Grammar grammar) {

        /** Returns what each clause, perhaps with the one after it, says about an idea. */
        List<Finding> of(KeyIdea idea, boolean isWide) {
            List<IdeaSign> signs = idea.read(grammar);
            List<Finding> findings = new ArrayList<>();
            for (int i = 0; i < clauses.size(); i++) {
                Finding best = Finding.ABSENT;
                for (IdeaSign sign : signs) {
                    Finding finding = sign.isRelation() ? ofRelation(sign, i, idea) : ofWords(sign, i, idea, isWide);
                    best = best.or(
                            isWide && finding == Finding.AFFIRMED && isWeak(sign, signs, i) ? Finding.WEAK : finding);
                }
                findings.add(best.compareTo(Finding.WEAK) >= 0 && clauses.get(i).isDenied() ? Finding.DENIED : best);
            }
            return findings;
        }

        /**
         * Tests whether a sign in a clause says little: one word of an idea with many longer signs, or in a clause that
         * denies something and perhaps this.
         */
        private boolean isWeak(IdeaSign sign, List<IdeaSign> signs, int clause) {
            return (sign.isOneWord()
                            && !sign.isDenialIn(clauses.get(clause))
                            && signs.stream().filter(each -> !each.isOneWord()).count() >= MANY_SIGNS)
                    || (!sign.isNegative()
                            && !sign.isOneWord()
                            && clauses.get(clause).words().stream().anyMatch(Word::isDenied));
        }

        private Finding ofWords(IdeaSign sign, int clause, KeyIdea idea, boolean isWide) {
            Match match = sign.in(clauses.get(clause));
            boolean isFurther = match.finding() == Finding.ABSENT && sign.isFree() && isWide;
            Match found = isFurther ? sign.in(withNext(clause)) : match;
            Finding finding =
                    found.finding() == Finding.AFFIRMED ? attributed(idea, clause, found.place()) : found.finding();
            return isFurther && finding != Finding.AFFIRMED ? Finding.ABSENT : finding;
        }

        /** Returns a clause with the one after it, if they belong to one sentence. */
        private Clause withNext(int clause) {
            Clause first = clauses.get(clause);
            return clause + 1 == clauses.size() || clauses.get(clause + 1).sentence() != first.sentence()
                    ? first
                    : new Clause(
                            Stream.concat(first.words().stream(), clauses.get(clause + 1).words().stream())
                                    .toList(),
                            first.sentence(),
                            first.quote(),
                            first.isDenied());
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
            return isOneOf(subject.get(), METHODS) ? Finding.MISATTRIBUTED : Finding.DENIED;
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
