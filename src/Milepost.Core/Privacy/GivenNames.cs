using System.Collections.Frozen;

namespace Milepost.Privacy;

/// <summary>Given names that are common in England among children and their parents. Words that are names only sometimes are left out.</summary>
internal static class GivenNames
{
    private const string Common = """
        Aaliyah Aaron Abdul Abdullah Abigail Abi Abu Adam Adil Adrian Agnes Ahmed Aidan Aiden Aisha Aimee Alan Alana Albert Albie Alex Alexa Alexander Alexandra Alexis Alfie Alfred Ali
        Alia Alice Alicia Alina Alisha Alison Alma Alyssa Amara Amelia Amelie Amina Amir Amira Amy Ana Anastasia Andre Andrea Andrew Andrzej Angela Anika Anisa Anita Ann Anna Annabel
        Annie Anthony Antonia Anya Aoife Archer Archie Aria Ariana Arjun Arlo Arthur Arya Asha Ashley Ashton Asif Aurora Austin Ava Ayaan Ayesha Ayla Ayub Bailey Barbara Barnaby Beatrice
        Beau Bella Ben Benjamin Bethany Beth Betsy Billie Billy Bilal Bobby Bonnie Bradley Brandon Brayden Brendan Brian Brianna Brooke Brooklyn Bryony Caitlin Caleb Callum Calum Cameron Cara
        Carl Carla Carmen Carol Caroline Carter Casey Cassie Catherine Cathy Cerys Chanel Chantelle Charlene Charles Charley Charlie Charlotte Chelsea Cheryl Chinedu Chloe Chris Christian Christina Christopher
        Ciara Claire Clara Clare Cody Cole Colin Connor Conor Corey Courtney Craig Curtis Daisy Damian Damien Dan Dana Daniel Daniella Danielle Danny Daphne Darcey Darcy Darius Darren Dave David
        Dawid Deborah Declan Demi Denise Dennis Dexter Diana Diego Dominic Donna Dorothy Dylan Eden Edie Edith Edward Eileen Elaine Eleanor Eli Elias Elijah Elise Eliza
        Elizabeth Ella Elle Ellen Ellie Elliot Elliott Ellis Elodie Elsie Emilia Emily Emma Emmanuel Eric Erin Esme Esther Ethan Eva Evan Evelyn Evie Ewan Ezra Faisal Farah Fatima Felicity Felix
        Finlay Finley Finn Fiona Florence Frances Francesca Frank Frankie Fraser Fred Freddie Frederick Freya Gabriel Gabriella Gareth Gary Gavin Gemma Genevieve Geoff George Georgia Georgina Gerald
        Gillian Gina Giovanni Gloria Grace Gracie Graham Greg Gurpreet Habiba Hadiya Hafsa Hailey Halima Hallie Hamza Hana Hannah Harley Harper Harriet Harris Harrison Harry Harvey Hasan Hassan Hayden
        Hayley Hazel Heather Heidi Helen Helena Henry Hetty Holly Hudson Hugh Hugo Hussain Ibrahim Idris Imani Imogen Imran Ines Iqra Iris Isaac Isabel Isabella Isabelle Isha Isla Ismail Isobel
        Ivan Ivy Jack Jackson Jacob Jada Jade Jaden Jagoda Jake Jakub Jamal James Jamie Jane Janet Janine Jasmin Jasmine Jason Jasper Jaxon Jay Jayden Jayne Jean Jenna Jennifer Jenny Jenson
        Jeremiah Jerome Jess Jesse Jessica Jill Jim Joan Joanna Joanne Jodie Joe Joel Joey John Johnny Jonah Jonathan Jordan Joseph Josephine Josh Joshua Joyce Juan Jude Judith Julia Julian Julie
        Juliette Justin Kacey Kacper Kai Kaleb Kamil Kara Karen Karim Karl Kasia Kate Katherine Kathleen Katie Kaya Kayden Kaylee Kayleigh Keira Keith Kelly Kelsey Ken Kenneth Kerry Kevin Keziah
        Khadija Khalid Kian Kieran Kim Kimberley Kirsty Klaudia Kourtney Krish Kristian Kyle Kylie Kyra Lacey Laila Lana Lara Laura Lauren Layla Layton Leah Leanne Lee Leila Lena Lennon Lenny Leo
        Leon Leona Leonardo Lesley Leticia Levi Lewis Lexi Lexie Liam Libby Lila Lilah Lillian Lilly Lily Lina Linda Lisa Lloyd Logan Lola Lottie Louie Louis Louisa Louise Luca Lucas Lucia Lucy Luis Luka
        Lukas Luke Luna Lydia Lyla Lynn Lyra Mabel Macy Maddison Madeleine Madison Maggie Maisie Malachi Malik Mandy Marcel Marcus Margaret Margot Maria Mariam Marie Marley Martha Martin Mary Maryam Mason
        Mateusz Mathew Matilda Matt Matthew Maureen Maverick Max Maxwell Maya Megan Mehmet Melanie Melissa Mia Michael Michaela Michelle Miguel Mikey Mila Miles Millie Milo Miriam Mohamed Mohammad
        Mohammed Mollie Molly Monica Morgan Moses Muhammad Musa Mustafa Mya Myla Nadia Naomi Natalia Natalie Natasha Nathan Nathaniel Nevaeh Niamh Nicholas Nicola Nicole Niall Nigel Nikita Nikola Nina Noah
        Noor Norah Nora Nour Nylah Oakley Olive Oliver Olivia Ollie Omar Omari Oscar Osman Otis Otto Owen Paige Pamela Patricia Patrick Patryk Paul Paula Pauline Penelope Penny Peter Petra Philip
        Phillip Phoebe Pippa Piotr Polly Poppy Priya Quinn Rachel Rafael Rahim Raheem Ralph Raphael Rashid Raya Rayan Raymond Reagan Rebecca Reece Reggie Reuben Rhiannon Rhys Ria Riaz Ricky
        Riley Rio Rita Riya Robbie Robert Roberta Robin Roderick Rohan Roman Romeo Ronan Ronnie Rory Rosa Rosalind Rosie Rowan Roxanne Ruby Rufus Rupert Russell Ruth Ryan Saad Sabrina Safa Safiya Said
        Saira Sally Salma Sam Samantha Samir Samira Samuel Sandra Sara Sarah Sasha Scarlett Scott Sean Sebastian Selina Serena Seth Shane Shania Shannon Shanice Sharon Shauna Shay Sheila Shelby Shirley Sian
        Siân Sidney Sienna Simon Simran Sofia Sonia Sonny Sophia Sophie Spencer Stacey Stanley Stella Stephanie Stephen Steve Steven Stuart Sue Suleman Susan Suzanne Sylvia Szymon Tabitha
        Talia Tamara Tamika Tania Tanya Tara Tariq Taylor Teddy Teresa Terry Tessa Thea Theo Theodore Theresa Thomas Tia Tiana Tiffany Tilly Tim Timothy Tina Tobias Toby Tom Tomas Tomasz Tommy Tony Tracey
        Travis Trevor Tristan Tyler Tyrone Umar Una Uzair Valerie Vanessa Vera Veronica Vicky Victor Victoria Vikram Vincent Violet Vivian Waleed Wayne Wendy Wiktoria William Willow Wojciech Xander Xavier
        Yasmin Yasmina Yusuf Yvonne Zac Zach Zachary Zahra Zain Zainab Zak Zane Zara Zayn Zoe Zofia Zuzanna
        """;

    private static readonly FrozenSet<string> known = Common.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the words begin with a given name.</summary>
    public static bool Has(string words)
    {
        var end = words.AsSpan().IndexOfAny(" -'’");
        return known.GetAlternateLookup<ReadOnlySpan<char>>().Contains(end < 0 ? words : words.AsSpan(0, end));
    }
}
