package descenso.quiz;

import descenso.phrases.Grammar;
import descenso.phrases.Language;
import descenso.phrases.TextFolding;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * Sample answers to an open question, right and wrong ones. They are a second witness beside the signs of the ideas: an
 * answer in words that no sign foresees is judged by the samples that it resembles.
 *
 * <p>The judgement is a ridge regression on the features of the samples: their words, pairs of words, parts of words,
 * denied words and senses, the rare ones counting more. Its first output is 1 for right samples and −1 for wrong ones;
 * the others are 1 for the samples with an idea.
 */
public final class SampleAnswers {

    /** A sample; a wrong one has no ideas. */
    public record Sample(String text, Set<Integer> ideas) {

        public Sample {
            ideas = Set.copyOf(ideas);
        }
    }

    /**
     * The likeness of an answer to the samples.
     *
     * @param rightness about 1 for an answer like the right samples, −1 for one like the wrong ones, and 0 for one that
     *     is like none
     * @param ideas for each idea, about 1 for an answer like its samples, and 0 for others
     */
    record Likeness(double rightness, List<Double> ideas) {}

    /** Penalty on the squares of the weights. The features of a sample have the length 1. */
    private static final double PENALTY = 0.2;

    /** Number of letters that distinguish a word; what follows is mostly an ending. */
    private static final int STEM = 6;

    /** Number of letters that distinguish a word of a pair. */
    private static final int STEM_OF_PAIR = 5;

    /** Number of letters of a part of a word, by which mistyped words are alike. */
    private static final int PART = 4;

    private static final double WORD_WEIGHT = 1;
    private static final double PAIR_WEIGHT = 0.7;
    private static final double PART_WEIGHT = 0.25;
    private static final double SENSE_WEIGHT = 1;

    /** Weight of a feature that all samples have. */
    private static final double LEAST_RARITY = 0.05;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}.,=]+");

    private final Grammar grammar;
    private final int ideas;
    private final int count;
    private final Map<String, Double> rarities = new HashMap<>();

    /** The weights of each feature, by output. */
    private final Map<String, double[]> weights = new HashMap<>();

    private SampleAnswers(Language language, int ideas, int count) {
        grammar = Grammar.of(language);
        this.ideas = ideas;
        this.count = count;
    }

    /**
     * Fits the judgement to samples.
     *
     * @param ideas the number of ideas of the question
     */
    public static SampleAnswers of(List<Sample> samples, int ideas, Language language) {
        SampleAnswers fitted = new SampleAnswers(language, ideas, samples.size());
        fitted.fit(samples);
        return fitted;
    }

    private void fit(List<Sample> samples) {
        List<Map<String, Double>> features =
                samples.stream().map(sample -> features(sample.text())).toList();
        features.forEach(each -> each.keySet().forEach(feature -> rarities.merge(feature, 1.0, Double::sum)));
        rarities.replaceAll((feature, holders) -> Math.max(LEAST_RARITY, Math.log((count + 1) / (holders + 0.5))));
        features.forEach(this::normalize);
        DMatrixRMaj outputs = new DMatrixRMaj(count, 1 + ideas);
        for (int i = 0; i < count; i++) {
            int row = i;
            Set<Integer> held = samples.get(i).ideas();
            outputs.set(row, 0, held.isEmpty() ? -1 : 1);
            held.forEach(idea -> outputs.set(row, 1 + idea, 1));
        }
        LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.symmPosDef(count);
        solver.setA(products(features));
        DMatrixRMaj shares = new DMatrixRMaj(count, 1 + ideas);
        solver.solve(outputs, shares);
        for (int i = 0; i < count; i++) {
            double[] share = CommonOps_DDRM.extractRow(shares, i, null).data;
            features.get(i)
                    .forEach((feature, value) ->
                            add(weights.computeIfAbsent(feature, any -> new double[1 + ideas]), value, share));
        }
    }

    /** Returns the products of the samples with each other, plus the penalty. Few samples have the same feature. */
    private static DMatrixRMaj products(List<Map<String, Double>> samples) {
        Map<String, Map<Integer, Double>> holders = new HashMap<>();
        DMatrixRMaj products = new DMatrixRMaj(samples.size(), samples.size());
        for (int i = 0; i < samples.size(); i++) {
            int row = i;
            products.set(i, i, PENALTY);
            samples.get(i)
                    .forEach((feature, value) -> holders.computeIfAbsent(feature, any -> new HashMap<>())
                            .put(row, value));
        }
        holders.values()
                .forEach(held -> held.forEach((i, one) -> held.forEach((j, other) -> products.add(i, j, one * other))));
        return products;
    }

    /** Returns the likeness of an answer to the samples; empty if there are none. */
    Optional<Likeness> likeness(String answer) {
        if (count == 0) {
            return Optional.empty();
        }
        double[] outputs = new double[1 + ideas];
        Map<String, Double> features = features(beginning(answer, AnswerText.LONGEST));
        normalize(features);
        double[] unknown = new double[1 + ideas];
        features.forEach((feature, value) -> add(outputs, value, weights.getOrDefault(feature, unknown)));
        return Optional.of(
                new Likeness(outputs[0], Arrays.stream(outputs).skip(1).boxed().toList()));
    }

    private static void add(double[] sum, double factor, double[] other) {
        for (int k = 0; k < sum.length; k++) {
            sum[k] += factor * other[k];
        }
    }

    /** Weighs features by how rare they are, and scales them to the length 1. */
    private void normalize(Map<String, Double> features) {
        double unknown = Math.log(2.0 * count);
        features.replaceAll((feature, times) ->
                (times <= 1 ? times : 1 + Math.log(times)) * rarities.getOrDefault(feature, unknown));
        double length = Math.sqrt(
                features.values().stream().mapToDouble(value -> value * value).sum());
        features.replaceAll((feature, value) -> length == 0 ? 0 : value / length);
    }

    /** Returns how often each feature occurs in a text, times its weight. */
    private Map<String, Double> features(String text) {
        Map<String, Double> features = new HashMap<>();
        List<String> words = WORD.matcher(TextFolding.fold(text))
                .results()
                .map(MatchResult::group)
                .toList();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            features.merge("word " + beginning(word, STEM), WORD_WEIGHT, Double::sum);
            if (i > 0) {
                String pair = beginning(words.get(i - 1), STEM_OF_PAIR) + " " + beginning(word, STEM_OF_PAIR);
                features.merge("pair " + pair, PAIR_WEIGHT, Double::sum);
            }
            String marked = "^" + word + "$";
            for (int from = 0; from + PART <= marked.length(); from++) {
                features.merge(marked.substring(from, from + PART), PART_WEIGHT, Double::sum);
            }
        }
        AnswerText.of(text, grammar).clauses().stream()
                .flatMap(clause -> clause.words().stream())
                .forEach(word -> {
                    String no = word.isDenied() ? "no " : "";
                    word.sense()
                            .ifPresent(sense -> features.merge(
                                    no + "sense " + sense.number() + sense.isOpposed(), SENSE_WEIGHT, Double::sum));
                    if (word.isDenied()) {
                        features.merge(no + beginning(word.form(), STEM_OF_PAIR), SENSE_WEIGHT, Double::sum);
                    }
                });
        return features;
    }

    private static String beginning(String text, int letters) {
        return text.substring(0, Math.min(text.length(), letters));
    }
}
