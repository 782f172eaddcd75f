package descenso.course.optimizer;

import descenso.course.source.Bounds;
import descenso.course.source.Diagnostic;
import descenso.course.source.LocalizedText;
import descenso.course.value.Scope;
import descenso.course.yaml.YamlMap;
import descenso.course.yaml.YamlNode;
import descenso.optim.Hyperparameter;
import descenso.optim.OptimizerKind;
import descenso.phrases.Language;
import descenso.phrases.MessageKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The labels and display names of an experiment's optimizers. A label or a name is a template: {@code β {beta}}. Its
 * placeholders are the names of hyperparameters, so a name is right for any values. The label, by which the rest of the
 * file names the optimizer, has the values of the file; a setting changes only the display name.
 */
public final class OptimizerNaming {

    /** A hyperparameter in braces. */
    static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    /** A number that is not part of a word or a version. */
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\p{L}\\d_.{])(\\d+[.]?\\d*|[.]\\d+)([eE][-+]?\\d{1,4})?(?![\\p{L}\\d_.])");

    private final List<OptimizerSpec> specs;
    private final Scope fixed;

    /**
     * Creates the names for one experiment.
     *
     * @param fixed the variables that have one value in all runs
     */
    public OptimizerNaming(OptimizerSpecs specs, Scope fixed) {
        this.specs = specs.all();
        this.fixed = fixed.afresh();
    }

    /**
     * Returns the experiment with each template of a label filled in with the texts of the values. Leaves labels that
     * are filled in already, so that a setting does not change them.
     */
    public static YamlNode withLabels(YamlNode root) {
        YamlNode filled = root;
        List<YamlNode> items = root.mapping().flatMap(map -> map.optional("optimizers")).stream()
                .flatMap(list -> list.items().stream())
                .toList();
        for (int i = 0; i < items.size(); i++) {
            Optional<YamlMap> map = items.get(i).mapping();
            Optional<YamlNode> label = map.flatMap(keys -> keys.optional("label"));
            if (label.isPresent()
                    && PLACEHOLDER.matcher(label.get().characters()).find()) {
                YamlNode list = filled.mapping()
                        .flatMap(keys -> keys.optional("optimizers"))
                        .orElseThrow();
                YamlNode item = items.get(i)
                        .with(
                                "label",
                                label.get().filled(label(map.get(), label.get().characters())));
                filled = filled.with("optimizers", list.with(Integer.toString(i), item));
            }
        }
        return filled;
    }

    /** Tests whether a label has the values that an optimizer has now. */
    public static boolean isCurrent(YamlMap map, YamlNode label) {
        return label(map, label.template()).equals(label.characters());
    }

    private static String label(YamlMap map, String template) {
        return PLACEHOLDER
                .matcher(template)
                .replaceAll(name -> Matcher.quoteReplacement(map.word("rule")
                        .flatMap(OptimizerKind::byKey)
                        .flatMap(rule -> rule.hyperparameters().stream()
                                .filter(each -> each.name().equals(name.group(1)))
                                .findFirst())
                        .map(each -> map.word(each.name())
                                .map(String::strip)
                                .orElseGet(() -> OptimizerSpec.text(each, each.fallback())))
                        .orElseGet(name::group)));
    }

    /**
     * Returns the optimizers with a label for each that has none: the title of its rule and, if several have this
     * title, the hyperparameters in which they differ.
     *
     * @param swept names of hyperparameters that a sweep sets; they distinguish no optimizers
     */
    static List<OptimizerSpec> labelled(List<OptimizerSpec> all, List<String> swept) {
        List<OptimizerSpec> unnamed =
                all.stream().filter(spec -> spec.label().isEmpty()).toList();
        return all.stream()
                .map(spec -> spec.label().isEmpty() ? labelled(spec, unnamed, swept) : spec)
                .toList();
    }

    private static OptimizerSpec labelled(OptimizerSpec spec, List<OptimizerSpec> unnamed, List<String> swept) {
        List<OptimizerSpec> alike = ofItsRule(spec, unnamed);
        Map<String, String> differing = new LinkedHashMap<>();
        spec.rule().hyperparameters().stream()
                .filter(each -> !swept.contains(each.name()) && differs(alike, other -> known(each, other)))
                .forEach(each -> differing.put(
                        each.name(), spec.text(each).orElseGet(() -> OptimizerSpec.text(each, each.fallback()))));
        OptimizerName name = new OptimizerName(LocalizedText.same(spec.rule().title()), differing);
        return new OptimizerSpec(
                spec.rule(),
                name.written().in(Language.first()),
                spec.map().optional("name").isPresent() ? spec.name() : name,
                spec.map(),
                spec.written());
    }

    /** Returns the number, if the value can be read without variables; otherwise the text, which uses variables. */
    private static Object known(Hyperparameter hyperparameter, OptimizerSpec spec) {
        Optional<Double> value = spec.value(hyperparameter, Scope.empty());
        return value.isPresent() ? value.get() : spec.text(hyperparameter).orElse("");
    }

    /**
     * Returns the display name of each optimizer, by its label. Equal names are made distinct with the hyperparameters
     * in which they differ.
     */
    public Map<String, OptimizerName> names() {
        Map<String, OptimizerName> names = new LinkedHashMap<>();
        specs.forEach(spec -> names.put(spec.label(), name(spec)));
        Map<String, OptimizerName> apart = new LinkedHashMap<>();
        for (OptimizerSpec each : specs) {
            OptimizerName name = Objects.requireNonNull(names.get(each.label()));
            List<OptimizerSpec> namesakes = specs.stream()
                    .filter(other -> name.equals(names.get(other.label())))
                    .toList();
            List<OptimizerSpec> alike = ofItsRule(each, namesakes);
            Map<String, String> distinct = new LinkedHashMap<>(name.hyperparameters());
            each.rule().hyperparameters().stream()
                    .filter(it -> !distinct.containsKey(it.name()) && differs(alike, spec -> spec.text(it, fixed)))
                    .forEach(it -> distinct.put(it.name(), each.text(it, fixed)));
            apart.put(each.label(), new OptimizerName(name.words(), distinct));
        }
        return apart;
    }

    private OptimizerName name(OptimizerSpec spec) {
        return new OptimizerName(
                spec.name()
                        .words()
                        .map(text -> PLACEHOLDER
                                .matcher(text)
                                .replaceAll(name -> Matcher.quoteReplacement(spec.hyperparameter(name.group(1))
                                        .map(each -> spec.shown(each, fixed))
                                        .orElseGet(name::group)))),
                spec.name().hyperparameters());
    }

    /**
     * Returns the display names under a sweep of a hyperparameter, by label; only of the optimizers with names that
     * show it: the title of the rule, and the other hyperparameters that distinguish the optimizer from others of its
     * rule. Schedules may distinguish them too, which no name can show, and then the names stay.
     */
    public Map<String, OptimizerName> sweeping(String hyperparameter) {
        Map<String, OptimizerName> names = new LinkedHashMap<>();
        for (OptimizerSpec spec : specs) {
            List<OptimizerSpec> alike = ofItsRule(spec, specs);
            Set<String> listed = spec.name().hyperparameters().keySet();
            boolean isShown = listed.contains(hyperparameter)
                    || spec.name().words().texts().values().stream()
                            .anyMatch(text -> text.contains("{" + hyperparameter + "}"));
            boolean isListable = alike.size() == 1
                    || alike.stream()
                            .allMatch(each -> each.map().optional("schedule").isEmpty());
            if (isShown && isListable) {
                Map<String, String> distinct = new LinkedHashMap<>();
                spec.rule().hyperparameters().stream()
                        .filter(each -> !each.name().equals(hyperparameter))
                        .filter(each ->
                                listed.contains(each.name()) || differs(alike, other -> other.text(each, fixed)))
                        .forEach(each -> distinct.put(each.name(), spec.text(each, fixed)));
                names.put(
                        spec.label(),
                        new OptimizerName(LocalizedText.same(spec.rule().title()), distinct));
            }
        }
        return names;
    }

    /**
     * Returns a warning for each label or name with a bare number that equals a hyperparameter, with its template, and
     * for each with a placeholder that is no hyperparameter.
     */
    public static List<Diagnostic> warnings(YamlNode root) {
        List<Diagnostic> found = new ArrayList<>();
        List<YamlNode> items = root.mapping().flatMap(map -> map.optional("optimizers")).stream()
                .flatMap(list -> list.items().stream())
                .toList();
        for (YamlNode item : items) {
            Optional<YamlMap> map = item.mapping();
            Optional<OptimizerKind> rule =
                    map.flatMap(keys -> keys.word("rule")).flatMap(OptimizerKind::byKey);
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
        Matcher placeholder = PLACEHOLDER.matcher(text);
        while (placeholder.find()) {
            if (!known.contains(placeholder.group(1))) {
                return Optional.of(Diagnostic.of(
                        node.position(),
                        MessageKey.EXPERIMENT_NO_HYPERPARAMETER,
                        placeholder.group(1),
                        rule.key(),
                        String.join(", ", known)));
            }
        }
        Matcher number = NUMBER.matcher(text);
        while (number.find()) {
            double bare = Double.parseDouble(number.group());
            for (String key : known) {
                Optional<Double> value = map.word(key).map(String::strip).flatMap(Bounds::number);
                if (value.isPresent() && value.get() == bare) {
                    String template =
                            text.substring(0, number.start()) + "{" + key + "}" + text.substring(number.end());
                    return Optional.of(Diagnostic.of(node.position(), MessageKey.CHECK_BARE_NUMBER, text, template));
                }
            }
        }
        return Optional.empty();
    }

    private static List<OptimizerSpec> ofItsRule(OptimizerSpec spec, List<OptimizerSpec> some) {
        return some.stream().filter(other -> other.rule() == spec.rule()).toList();
    }

    private static boolean differs(List<OptimizerSpec> alike, Function<OptimizerSpec, Object> value) {
        return alike.stream().map(value).distinct().count() > 1;
    }
}
