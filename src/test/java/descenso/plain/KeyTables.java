package descenso.plain;

import descenso.app.key.KeyMap;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** The tables of keys, line by line; lines that several tables share are one. */
final class KeyTables {

    /**
     * A line of a table.
     *
     * @param table the first that has it
     */
    record KeyLine(String table, KeyMap.Binding binding) {

        @Override
        public String toString() {
            return table + " " + binding.intent();
        }
    }

    private KeyTables() {}

    static List<KeyLine> all() {
        List<KeyLine> lines = new ArrayList<>();
        Set<KeyMap.Binding> known = Collections.newSetFromMap(new IdentityHashMap<>());
        for (String name : List.of("descenso.app.key.Keys", "descenso.app.key.QuizKeys")) {
            Arrays.stream(fields(name))
                    .filter(field -> field.getType() == KeyMap.class && Modifier.isStatic(field.getModifiers()))
                    .forEach(field -> map(field).bindings().stream()
                            .filter(known::add)
                            .map(binding -> new KeyLine(field.getName(), binding))
                            .forEach(lines::add));
        }
        return lines;
    }

    private static Field[] fields(String name) {
        try {
            return Class.forName(name).getDeclaredFields();
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static KeyMap map(Field field) {
        try {
            field.setAccessible(true);
            return (KeyMap) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
