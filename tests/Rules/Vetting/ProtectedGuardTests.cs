using Tessera.Vetting.Guard;

namespace Tessera.Tests.Rules.Vetting;

/// <summary>
/// SAR-V4; ISE-FS-200 1.5.5; regulation 1.3(b): what is protected is no factor of suspicion, and passes only as a description of one person
/// or beside a behavior. All people and places are invented.
/// </summary>
public class ProtectedGuardTests
{
    [Theory]
    [InlineData("Middle Eastern male taking photos.")]
    [InlineData("There was a sign from Saturday's rally in the back of the van.")]
    [InlineData("The new tenant attends the Elm Street mosque every Friday and keeps to himself.")]
    [InlineData("He is a member of the dock workers' union and goes to all their meetings.")]
    [InlineData("I am reporting my neighbor because she is Iranian and gets a lot of packages.")]
    [InlineData("She posted that the governor should resign and that the war is a crime.")]
    [InlineData("Two black teenagers were standing at the bus stop for twenty minutes.")]
    [InlineData("A woman in a hijab was sitting in the hospital lobby and it made me nervous.")]
    [InlineData("Those immigrants in 4B are always up to something, and one of them cut the lock on the gate.")]
    [InlineData("The driver had a bumper sticker against the tax and a red cap from the campaign for gun rights.")]
    [InlineData("He handed out leaflets about animal testing in front of the laboratory.")]
    [InlineData("A man with a foreign accent asked where the restrooms are.")]
    [InlineData("The journalist filmed the officers while they searched the car.")]
    [InlineData("We noticed that the students speaking Arabic always sit together at the back of the library.")]
    [InlineData("Several transgender people have moved into the building and the manager is worried.")]
    [InlineData("Hombre de aspecto árabe parado en la estación con una mochila.")]
    [InlineData("La vecina es musulmana y recibe visitas todas las noches.")]
    [InlineData("Participó en la protesta del sábado y llevaba una pancarta contra el alcalde.")]
    [InlineData("Me da mala espina porque es inmigrante y nunca saluda.")]
    [InlineData("Los jóvenes negros del tercer piso escuchan música hasta tarde.")]
    public void Is_held_where_nothing_else_speaks_for_it(string sentence) =>
        Assert.NotEmpty(ProtectedGuard.Held(sentence));

    [Theory]
    [InlineData("A white male, about 35, with a red beard and a gray hoodie, climbed the fence at the pump house.")]
    [InlineData("The person is described as a Hispanic female, mid 20s, five feet tall, wearing a green jacket.")]
    [InlineData("The caller said he would burn down the synagogue on Saturday morning.")]
    [InlineData("Someone threw a brick through the window of the mosque during evening prayer.")]
    [InlineData("About four hundred people are expected at the rally on Saturday; the route follows Main Street to the courthouse.")]
    [InlineData("A white van was parked behind the Baptist church on Route 7.")]
    [InlineData("While the protest passed, a man in a black jacket filmed the lock of the loading dock and tried the door.")]
    [InlineData("The victim, a Sikh man, was told that he would be shot if he came back to the store.")]
    [InlineData("A man of about 40 with an Eastern European accent claimed to be an elevator inspector and asked for the alarm codes.")]
    [InlineData("Black male, six feet two, shaved head, scar on the left cheek, brown boots.")]
    [InlineData("He threatened to kill his coworker because she is Muslim.")]
    [InlineData("The woman bought forty pounds of ammonium nitrate fertilizer and paid in cash.")]
    [InlineData("The subject drove a black pickup and wore a blue cap.")]
    [InlineData("The flyer said that the writer would blow up the clinic and everybody in it.")]
    [InlineData("On March 3 the drone hovered over the substation for ten minutes.")]
    [InlineData("They met at the Chinese restaurant on Harbor Street and left in a gray sedan.")]
    [InlineData("Un hombre hispano de unos 30 años, con barba y sudadera gris, saltó la cerca de la subestación.")]
    [InlineData("Gritó que iba a quemar la mezquita del barrio.")]
    [InlineData("Se esperan trescientas personas en la marcha del domingo; las calles del centro estarán cerradas.")]
    [InlineData("Una camioneta blanca estuvo frente a la iglesia y el conductor tomaba fotos de las cámaras y del portón.")]
    public void Is_let_through_as_description_beside_a_behavior_or_as_news_of_an_event(string sentence) =>
        Assert.Empty(ProtectedGuard.Held(sentence));

    [Fact]
    public void A_text_without_anything_protected_is_not_marked() =>
        Assert.Empty(ProtectedGuard.Review("At 5 a.m. he cut the fence. The black van left at 05:10."));

    [Fact]
    public void Only_the_sentence_without_a_behavior_is_held()
    {
        var held = ProtectedGuard.Held("A Somali man filmed the guards and the gate. His cousin is Somali too. The van left.");

        Assert.Equal("His cousin is Somali too.", Assert.Single(held).Text);
    }

    [Fact]
    public void A_denied_behavior_is_none() =>
        Assert.Equal(ProtectedUse.Alone, Assert.Single(ProtectedGuard.Review("The Kurdish Muslim man never threatened anyone.")).Use);

    [Fact]
    public void The_reason_given_is_held_even_beside_a_behavior() =>
        Assert.Equal(ProtectedUse.AsReason, Assert.Single(ProtectedGuard.Review("I called because he is Arab and he photographed the gate.")).Use);

    [Fact]
    public void Each_passage_says_what_it_touches() =>
        Assert.Equal([ProtectedTopic.Religion, ProtectedTopic.Assembly], Assert.Single(ProtectedGuard.Review("He is Catholic and goes to protests.")).Topics);

    [Fact]
    public void The_same_words_are_the_same_passage_wherever_they_stand()
    {
        var alone = Assert.Single(ProtectedGuard.Held("She is  Muslim."));
        var later = Assert.Single(ProtectedGuard.Held("The van left. She is Muslim."));

        Assert.Equal(alone.Hash, later.Hash);
        Assert.NotEqual(alone.Start, later.Start);
    }
}
