package descenso.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests a learner's way through the lab, on a real terminal. */
@Tag("long")
class LabIT {

    /** The row of the changed run, at rest as late as the run that has that value in its file. */
    private static final Pattern TURNED = Pattern.compile("■ β 0\\.99 .* 1354 ");

    /** The first row, with the learning rate of the opened cell. */
    private static final Pattern OPENED = Pattern.compile("β 0\\S* .*3e-4");

    private static final String RUN = Path.of("run.sh").toAbsolutePath().toString();

    @RegisterExtension
    final Tmux tmux = new Tmux();

    /** Enters the test's folder, because an export goes to the working folder. */
    @BeforeEach
    void enterOwnFolder() {
        tmux.run("cd " + tmux.folder());
        tmux.waitForPrompt();
    }

    private void open(String arguments) {
        tmux.run(RUN + " " + arguments);
    }

    @Test
    void labLeadsFromThePredictionToTheExport() throws IOException {
        open("learn 6 --lang en");
        tmux.waitFor("6/16");
        tmux.send("e");
        tmux.waitFor("The rolling ball");
        tmux.waitFor("step 0 of");
        tmux.send("Space");
        tmux.waitFor("Four balls");
        tmux.send("Down", "Down", "Left", "Left");
        tmux.waitFor("1  β = 0.81");
        tmux.send("Down", "Down", "Right");
        tmux.waitFor("4  β = 0.99");
        tmux.send("Enter");
        assertThat(tmux.waitFor("You were right"))
                .contains("688")
                .contains("1354")
                .contains("finished");

        tmux.send("Tab", "Tab", "Down");
        tmux.waitFor("Knobs of β 0.9");
        tmux.type("1.01");
        tmux.send("Enter");
        assertThat(tmux.waitFor("out of range")).contains("▸ β       0.9");
        tmux.type(".99");
        tmux.send("Enter");
        tmux.waitFor(
                "the end of the run with the other value",
                screen ->
                        screen.contains("■ finished") && TURNED.matcher(screen).find());
        assertThat(tmux.screen()).contains("▸ β       0.99");

        tmux.send("i");
        tmux.waitFor("of 2000"); // a slow machine still plays the run
        tmux.send("End");
        tmux.waitFor("step 2000 of 2000");
        tmux.send("Home", "Down");
        tmux.waitFor("x: −0.852 → −0.855");
        tmux.resize(120, 40);
        tmux.waitFor("−0.855180");
        tmux.resize(80, 24);
        tmux.waitFor("x: −0.852 → −0.855");
        tmux.send("Escape");
        tmux.waitFor("finished");

        tmux.send("w");
        tmux.waitFor("Map of");
        tmux.send("w");
        tmux.waitFor("100% done");
        tmux.send("Up", "Up", "Home", "Right", "Enter");
        tmux.waitFor(
                "the opened cell",
                screen ->
                        screen.contains("■ finished") && OPENED.matcher(screen).find());

        tmux.send("x");
        tmux.waitFor("Saved in descenso-ball");
        tmux.send("q");
        tmux.waitForPrompt();
        assertThat(tmux.isOrdinary()).isTrue();

        assertReplayed("--set optimizers.2.beta=.99 --set optimizers.0.lr=3e-4");
        assertKept();
        assertNotAskedAgain();
    }

    /**
     * Checks that the exported file and the experiment with the same settings give the same numbers, to the last digit.
     */
    private void assertReplayed(String settings) throws IOException {
        Path folder = tmux.folder().resolve("descenso-ball");
        assertThat(folder.resolve("ball.csv")).exists();
        assertThat(folder.resolve("ball.svg")).exists();
        assertThat(folder.resolve("ball.py")).exists();
        assertThat(tmux.outputOf(RUN + " run descenso-ball/ball.yaml --json --out file.json")
                        .status())
                .isZero();
        assertThat(tmux.outputOf(RUN + " run ball " + settings + " --json --out set.json")
                        .status())
                .isZero();
        assertThat(tmux.outputOf(RUN + " run descenso-ball/ball.yaml --csv --out file.csv")
                        .status())
                .isZero();
        assertThat(Files.readString(tmux.folder().resolve("file.json")))
                .isEqualTo(Files.readString(tmux.folder().resolve("set.json")));
        List<String> losses = losses(folder.resolve("ball.csv"));
        assertThat(losses).hasSize(4 * 2001).isEqualTo(losses(tmux.folder().resolve("file.csv")));
        assertThat(Files.readAllLines(folder.resolve("ball.csv")))
                .noneMatch(line -> line.contains("β .9,"))
                .filteredOn("ball,β .99,loss,0,0.5"::equals)
                .hasSize(2);
    }

    /** Returns the loss lines of a CSV file without the labels of the optimizers. */
    private static List<String> losses(Path csv) throws IOException {
        return Files.readAllLines(csv).stream()
                .filter(line -> line.contains(",loss,"))
                .map(line -> line.substring(line.indexOf(",loss,")))
                .toList();
    }

    private void assertKept() throws IOException {
        List<String> lines = Files.readAllLines(tmux.folder().resolve(".local/share/descenso/me.jsonl"));
        assertThat(lines).hasSize(2).allMatch(line -> line.contains("\"ball\""));
        assertThat(lines.get(0)).contains("prediction", "pending");
        assertThat(lines.get(1)).contains("prediction", "right");
    }

    private void assertNotAskedAgain() {
        open("lab ball --lang es");
        tmux.waitFor("paso 0 de");
        tmux.send("Space");
        assertThat(tmux.waitFor("terminado")).doesNotContain("Cuatro bolas");
        tmux.send("q");
        tmux.waitForPrompt();
    }
}
