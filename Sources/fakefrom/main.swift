print("fakefrom")
