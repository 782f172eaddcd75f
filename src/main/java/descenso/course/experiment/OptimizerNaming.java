package descenso.course.experiment;

import descenso.course.experiment.Experiment.DisplayNames.OptimizerName;
import descenso.course.experiment.OptimizerSpecs.OptimizerSpec;
import descenso.course.source.Bounds;
import descenso.course.source.Diagnostic;
import descenso.course.source.LocalizedText;
import descenso.course.source.Scope;
import descenso.course.source.YamlMap;
import descenso.course.source.YamlNode;
import descenso.optim.Hyperparameter;
import descenso.optim.OptimizerKind;
import descenso.phrases.MessageKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The labels and display names of an experiment's optimizers. A label or a name is a template: {@code β {beta}}. Its
 * placeholders are the names of hyperparameters, so a name is right for any values. The label, by which the rest of the
 * file names the optimizer, has the values of the file; a setting changes only the display name.
 */
public final class OptimizerNaming {

    private static final String OPTIMIZERS = "optimizers";

    /** A hyperparameter in braces. */
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    /** A number that is not part of a word or a version. */
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\p{L}\\d_.{])(\\d+[.]?\\d*|[.]\\d+)([eE][-+]?\\d{1,4})?(?![\\p{L}\\d_.])");

    private final List<OptimizerSpec> specs;
    private final Scope fixed;

    /** Creates the names for one experiment, whose fixed variables have one value in all runs. */
    OptimizerNaming(OptimizerSpecs specs, Scope fixed) {
        this.specs = specs.all();
        this.fixed = fixed.afresh();
    }

    /** Returns the experiment with the templates of labels filled in. A setting does not change filled labels. */
    public static YamlNode withLabels(YamlNode root) {
        List<YamlNode> items = YamlPath.items(root, OPTIMIZERS);
        YamlNode filled = root;
        for (int i = 0; i < items.size(); i++) {
            YamlNode item = items.get(i);
            Optional<YamlNode> label = YamlPath.at(item, "label")
                    .filter(each -> PLACEHOLDER.matcher(each.characters()).find());
            if (label.isPresent()) {
                String text = label(item.mapping().orElseThrow(), label.get().characters());
                YamlNode list = YamlPath.at(filled, OPTIMIZERS).orElseThrow();
                YamlNode named = item.with("label", label.get().filled(text));
                filled = filled.with(OPTIMIZERS, list.with(Integer.toString(i), named));
            }
        }
        return filled;
    }

    /** Tests whether a label has the values that an optimizer has now. */
    static boolean isCurrent(YamlMap map, YamlNode label) {
        return label(map, label.template()).equals(label.characters());
    }

    private static String label(YamlMap map, String template) {
        return rule(map)
                .map(rule -> filled(template, rule, each -> OptimizerSpec.written(each, map)))
                .orElse(template);
    }

    private static Optional<OptimizerKind> rule(YamlMap map) {
        return map.word("rule").flatMap(OptimizerKind::byKey);
    }

    private static String filled(String template, OptimizerKind rule, Function<Hyperparameter, String> text) {
        return PLACEHOLDER
                .matcher(template)
                .replaceAll(name -> Matcher.quoteReplacement(OptimizerSpec.hyperparameter(rule, name.group(1))
                        .map(text)
                        .orElseGet(name::group)));
    }

    /** Returns the optimizers, labelled by rule and by hyperparameters that differ and that no sweep sets. */
    static List<OptimizerSpec> labelled(List<OptimizerSpec> all, List<String> swept) {
        List<OptimizerSpec> unnamed =
                all.stream().filter(spec -> spec.label().isEmpty()).toList();
        List<OptimizerSpec> labelled = new ArrayList<>(all);
        labelled.replaceAll(spec -> {
            List<OptimizerSpec> alike = ofItsRule(spec, unnamed);
            OptimizerName name = titled(
                    spec,
                    each -> !swept.contains(each.name()) && differs(alike, other -> known(each, other)),
                    each -> OptimizerSpec.written(each, spec.map()));
            return spec.label().isEmpty() ? spec.labelled(name) : spec;
        });
        return labelled;
    }

    /** Returns the title of an optimizer's rule with some of its hyperparameters. */
    private static OptimizerName titled(
            OptimizerSpec spec, Predicate<Hyperparameter> isShown, Function<Hyperparameter, String> text) {
        Map<String, String> texts = new LinkedHashMap<>();
        spec.rule().hyperparameters().stream()
                .filter(isShown)
                .forEach(each -> texts.put(each.name(), text.apply(each)));
        return new OptimizerName(LocalizedText.same(spec.rule().title()), texts);
    }

    /** Returns the title of an optimizer's rule with some hyperparameters and their values. */
    private OptimizerName titled(OptimizerSpec spec, Predicate<Hyperparameter> isShown) {
        return titled(spec, isShown, each -> spec.text(each, fixed));
    }

    /** Returns the number, if the value can be read without variables; otherwise the text, which uses variables. */
    private static Object known(Hyperparameter hyperparameter, OptimizerSpec spec) {
        Optional<Double> value = spec.value(hyperparameter, Scope.empty());
        return value.isPresent() ? value.get() : spec.text(hyperparameter).orElse("");
    }

    /** Returns the display names by label. Equal names are made distinct with hyperparameters that differ. */
    Map<String, OptimizerName> names() {
        Map<String, OptimizerName> names = new LinkedHashMap<>();
        specs.forEach(spec -> names.put(spec.label(), name(spec)));
        Map<String, OptimizerName> apart = new LinkedHashMap<>();
        for (OptimizerSpec spec : specs) {
            OptimizerName name = name(spec);
            List<OptimizerSpec> namesakes = ofItsRule(spec, specs).stream()
                    .filter(other -> name.equals(names.get(other.label())))
                    .toList();
            Map<String, String> distinct = new LinkedHashMap<>(name.hyperparameters());
            titled(spec, each -> differs(namesakes, each)).hyperparameters().forEach(distinct::putIfAbsent);
            apart.put(spec.label(), new OptimizerName(name.words(), distinct));
        }
        return apart;
    }

    private OptimizerName name(OptimizerSpec spec) {
        return new OptimizerName(
                spec.name().words().map(text -> filled(text, spec.rule(), each -> spec.shown(each, fixed))),
                spec.name().hyperparameters());
    }

    /**
     * Returns the display names under a sweep of a hyperparameter, by label; only of the optimizers with names that
     * show it: the title of the rule, and the other hyperparameters that distinguish the optimizer from others of its
     * rule. Schedules may distinguish them too, which no name can show, and then the names stay.
     */
    Map<String, OptimizerName> sweeping(String hyperparameter) {
        Map<String, OptimizerName> names = new LinkedHashMap<>();
        for (OptimizerSpec spec : specs) {
            List<OptimizerSpec> alike = ofItsRule(spec, specs);
            Set<String> listed = spec.name().hyperparameters().keySet();
            boolean isShown = listed.contains(hyperparameter)
                    || spec.name().words().texts().values().stream()
                            .anyMatch(text -> text.contains("{" + hyperparameter + "}"));
            boolean isScheduled = alike.stream()
                    .anyMatch(each -> each.map().optional("schedule").isPresent());
            if (isShown && (alike.size() == 1 || !isScheduled)) {
                Predicate<Hyperparameter> distinguishes = each -> listed.contains(each.name()) || differs(alike, each);
                names.put(
                        spec.label(),
                        titled(spec, each -> !each.name().equals(hyperparameter) && distinguishes.test(each)));
            }
        }
        return names;
    }

    /** Returns warnings of labels and names: a bare number that equals a hyperparameter, an unknown placeholder. */
    static List<Diagnostic> warnings(YamlNode root) {
        List<Diagnostic> found = new ArrayList<>();
        for (YamlNode item : YamlPath.items(root, OPTIMIZERS)) {
            Optional<YamlMap> map = item.mapping();
            Optional<OptimizerKind> rule = map.flatMap(OptimizerNaming::rule);
            if (rule.isPresent()) {
                Stream.of("label", "name")
                        .flatMap(key -> map.get().optional(key).stream())
                        .flatMap(node -> node.isText()
                                ? Stream.of(node)
                                : node.mapping().stream().flatMap(texts -> texts.entries().values().stream()))
                        .forEach(text -> warning(text, rule.get(), map.get()).ifPresent(found::add));
            }
        }
        return found;
    }

    private static Optional<Diagnostic> warning(YamlNode node, OptimizerKind rule, YamlMap map) {
        String text = node.characters();
        List<String> known =
                rule.hyperparameters().stream().map(Hyperparameter::name).toList();
        Optional<Diagnostic> unknown = PLACEHOLDER
                .matcher(text)
                .results()
                .map(placeholder -> placeholder.group(1))
                .filter(name -> !known.contains(name))
                .map(name -> Diagnostic.of(
                        node.position(),
                        MessageKey.EXPERIMENT_NO_HYPERPARAMETER,
                        name,
                        rule.key(),
                        String.join(", ", known)))
                .findFirst();
        return unknown.or(() -> NUMBER.matcher(text)
                .results()
                .flatMap(number -> known.stream()
                        .filter(key -> map.word(key)
                                .map(String::strip)
                                .flatMap(Bounds::number)
                                .equals(Bounds.number(number.group())))
                        .map(key -> text.substring(0, number.start()) + "{" + key + "}" + text.substring(number.end())))
                .findFirst()
                .map(template -> Diagnostic.of(node.position(), MessageKey.CHECK_BARE_NUMBER, text, template)));
    }

    private static List<OptimizerSpec> ofItsRule(OptimizerSpec spec, List<OptimizerSpec> some) {
        return some.stream().filter(other -> other.rule() == spec.rule()).toList();
    }

    private boolean differs(List<OptimizerSpec> alike, Hyperparameter hyperparameter) {
        return differs(alike, spec -> spec.text(hyperparameter, fixed));
    }

    private static boolean differs(List<OptimizerSpec> alike, Function<OptimizerSpec, Object> value) {
        return alike.stream().map(value).distinct().count() > 1;
    }
}
