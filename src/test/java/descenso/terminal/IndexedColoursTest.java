package descenso.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import com.googlecode.lanterna.TextColor;
import descenso.tui.Theme.StyleAttributes.Colour;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IndexedColoursTest {

    @Test
    void nearestColourHasTheLeastDistance() {
        Random random = new Random(5);
        for (int i = 0; i < 2000; i++) {
            int grey = random.nextInt(256);
            Colour colour = i % 4 == 0
                    ? new Colour(grey, grey, grey, 0)
                    : new Colour(random.nextInt(256), random.nextInt(256), random.nextInt(256), 0);
            int least = Integer.MAX_VALUE;
            for (int index = 16; index < 256; index++) {
                least = Math.min(least, distance(colour, index));
            }
            assertThat(distance(colour, Palette.nearest(colour)))
                    .as("%s", colour)
                    .isEqualTo(least);
        }
    }

    private static int distance(Colour colour, int index) {
        TextColor.Indexed indexed = new TextColor.Indexed(index);
        int red = colour.red() - indexed.getRed();
        int green = colour.green() - indexed.getGreen();
        int blue = colour.blue() - indexed.getBlue();
        return red * red + green * green + blue * blue;
    }
}
