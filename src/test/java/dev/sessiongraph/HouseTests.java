package dev.sessiongraph;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The house: its rooms, what each is for, and which others it may use. This test is the layout's legend. */
class HouseTests {

    private static final String ROOT = "dev.sessiongraph";

    /** Each room may use those named after its arrow, and {@code failure}. */
    private static final String LEGEND = """
        failure   : what can go wrong with a request                    ->
        model     : tables, columns, choices, relationships             ->
        expansion : filters, orders, connections, root fields           -> model
        plan      : what a root field asks for                          -> model
        access    : who the caller is and what they may see             -> model plan
        cypher    : one statement for a plan                            -> model plan access
        store     : the graph, its migrations and transactions          ->
        operation : reads and writes, each path in one method           -> model plan access cypher store
        exchange  : imports and exports                                 -> model plan operation store
        api       : GraphQL over HTTP, and how it is wired              -> model expansion plan access operation exchange
        """;

    private static final Set<String> WITHOUT_SPRING = Set.of("failure", "model", "plan", "access", "cypher");

    private static final List<Room> ROOMS = LEGEND.lines().map(Room::of).toList();

    private static final JavaClasses HOUSE_AND_TESTS = new ClassFileImporter().importPackages(ROOT);
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    private record Room(String name, Set<String> mayUse) {

        static Room of(String line) {
            String[] parts = line.split(":|->", -1);
            String uses = parts[2].strip();
            return new Room(parts[0].strip(), uses.isEmpty() ? Set.of() : Set.of(uses.split(" ")));
        }

        String inPackage() {
            return ROOT + "." + name;
        }
    }

    @Test
    void everyClassIsInARoom() {
        Set<String> known = ROOMS.stream().map(Room::inPackage).collect(Collectors.toSet());
        known.add(ROOT);

        assertThat(HOUSE)
                .isNotEmpty()
                .extracting(JavaClass::getPackageName)
                .allSatisfy(name -> assertThat(known).contains(name));
    }

    @Test
    void aRoomUsesOnlyWhatItMay() {
        for (Room room : ROOMS) {
            List<String> allowed = new ArrayList<>(List.of(room.inPackage(), ROOT + ".failure"));
            room.mayUse().forEach(other -> allowed.add(ROOT + "." + other));

            classes()
                    .that(resideInAPackage(room.inPackage()))
                    .should()
                    .onlyDependOnClassesThat(
                            resideOutsideOfPackage(ROOT + "..").or(resideInAnyPackage(allowed.toArray(String[]::new))))
                    .as(room.name() + " uses only " + allowed)
                    .allowEmptyShould(true)
                    .check(HOUSE);
        }
    }

    @Test
    void noRoomsUseEachOther() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    /** But for the annotations that name a setting. */
    @Test
    void theModelAndWhatComesOfItKnowNoSpring() {
        noClasses()
                .that(resideInAnyPackage(
                        WITHOUT_SPRING.stream().map(name -> ROOT + "." + name).toArray(String[]::new)))
                .should()
                .dependOnClassesThat(resideInAPackage("org.springframework..")
                        .and(resideOutsideOfPackage("org.springframework.boot.context.properties..")))
                .check(HOUSE);
    }

    @Test
    void onlyTheStoreKnowsTheDriver() {
        noClasses()
                .that(resideOutsideOfPackage(ROOT + ".store"))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.neo4j.driver..", "org.springframework.data.neo4j.."))
                .check(HOUSE);
    }

    @Test
    void aClassIsPublicOnlyIfAnotherRoomUsesIt() {
        DescribedPredicate<JavaClass> usedElsewhere = describe(
                "used by another room",
                type -> HOUSE_AND_TESTS.get(type.getName()).getDirectDependenciesToSelf().stream()
                        .anyMatch(use -> !use.getOriginClass().getPackageName().equals(type.getPackageName())));

        classes()
                .that()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .and(resideOutsideOfPackage(ROOT))
                .should(ArchCondition.from(usedElsewhere))
                .check(HOUSE);
    }

    @Test
    void namesSayWhatAClassIs() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveNameMatching(".*\\.(Abstract|Base)[A-Z]\\w*")
                .check(HOUSE);
    }

    @Test
    void everyRoomSaysWhatItIsForAndWhereNullCanBe() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            List<Path> rooms = files.filter(Files::isDirectory)
                    .filter(HouseTests::holdsClasses)
                    .toList();

            assertThat(rooms)
                    .hasSizeGreaterThan(5)
                    .allSatisfy(room -> assertThat(room.resolve("package-info.java"))
                            .content()
                            .as(room.toString())
                            .startsWith("/**")
                            .contains("@NullMarked"));
        }
    }

    private static boolean holdsClasses(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
